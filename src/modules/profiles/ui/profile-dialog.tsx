'use client';

import '@/ui/zod-without-eval';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { FormNotice } from '@/ui/form-notice';
import { TrashIcon } from '@/ui/icons';
import { messageOf } from '@/ui/message-of';
import type { Profile, ProfileDraft } from '../contract';
import { blankProfile } from './blank-profile';
import { ProfileForm } from './profile-form';

type Props = {
  /** The one to edit; null for a new one. */
  profile: Profile | null;
  others: readonly Profile[];
  onSave: (draft: ProfileDraft) => Promise<void>;
  onDelete: () => Promise<void>;
  onClose: () => void;
};

export function ProfileDialog({ profile, others, onSave, onDelete, onClose }: Props) {
  const [isDeleting, setIsDeleting] = useState(false);
  if (profile && isDeleting) {
    return (
      <Dialog
        title={`Delete ${profile.name}?`}
        description="Its list and where it is in every film go with it. Nothing brings them back."
        onClose={onClose}
      >
        <ConfirmDelete onDelete={onDelete} onKeep={() => setIsDeleting(false)} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={profile ? `Edit ${profile.name}` : 'Add a profile'}
      onClose={onClose}
      className="sm:max-w-xl"
    >
      <ProfileForm
        initial={profile ?? blankProfile('', others)}
        submitLabel={profile ? 'Save' : 'Add'}
        onSubmit={onSave}
        aside={
          profile && (
            <Button
              variant="quiet"
              icon={<TrashIcon className="size-5" />}
              className="-ml-4"
              onClick={() => setIsDeleting(true)}
            >
              Delete
            </Button>
          )
        }
      />
    </Dialog>
  );
}

function ConfirmDelete({ onDelete, onKeep }: { onDelete: () => Promise<void>; onKeep: () => void }) {
  const [isGoing, setIsGoing] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const remove = async () => {
    setIsGoing(true);
    try {
      await onDelete();
    } catch (error) {
      setTrouble(messageOf(error));
      setIsGoing(false);
    }
  };
  return (
    <>
      <div className="flex flex-wrap justify-end gap-3">
        <Button variant="secondary" onClick={onKeep}>
          Keep it
        </Button>
        <Button variant="danger" isLoading={isGoing} onClick={() => void remove()}>
          Delete the profile
        </Button>
      </div>
      <FormNotice>{trouble}</FormNotice>
    </>
  );
}
