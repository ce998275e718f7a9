'use client';

import { useLocale, useText } from '#text';
import '@/ui/zod-without-eval';
import { useState, type ReactNode } from 'react';
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
  /** Further settings, of other parts of Dex; each takes effect at once. */
  more?: ReactNode;
};

export function ProfileDialog({ profile, others, onSave, onDelete, onClose, more }: Props) {
  const text = useText('profiles');
  const locale = useLocale();
  const [isDeleting, setIsDeleting] = useState(false);
  if (profile && isDeleting) {
    return (
      <Dialog
        title={text('deleteTitle', { name: profile.name })}
        description={text('deleteText')}
        onClose={onClose}
      >
        <ConfirmDelete onDelete={onDelete} onKeep={() => setIsDeleting(false)} />
      </Dialog>
    );
  }
  return (
    <Dialog
      title={profile ? text('edit', { name: profile.name }) : text('add')}
      onClose={onClose}
      className="sm:max-w-xl"
    >
      <ProfileForm
        initial={profile ?? blankProfile('', others, locale)}
        submitLabel={text(profile ? 'save' : 'addShort')}
        onSubmit={onSave}
        aside={
          profile && (
            <Button
              variant="quiet"
              icon={<TrashIcon className="size-5" />}
              className="-ms-4"
              onClick={() => setIsDeleting(true)}
            >
              {text('delete')}
            </Button>
          )
        }
      />
      {more}
    </Dialog>
  );
}

function ConfirmDelete({ onDelete, onKeep }: { onDelete: () => Promise<void>; onKeep: () => void }) {
  const text = useText('profiles');
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
          {text('keep')}
        </Button>
        <Button variant="danger" isLoading={isGoing} onClick={() => void remove()}>
          {text('deleteProfile')}
        </Button>
      </div>
      <FormNotice>{trouble}</FormNotice>
    </>
  );
}
