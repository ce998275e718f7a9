'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useText } from '#text';
import { ButtonLink } from '@/ui/button-link';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import { Skeleton } from '@/ui/skeleton';
import type { Profile, ProfileDraft } from '../contract';
import { AddTile, ProfileTile } from './profile-tile';
import { useProfiles, watchAs } from './use-profiles';

const ProfileDialog = dynamic(() => import('./profile-dialog').then((module) => module.ProfileDialog), {
  ssr: false,
});
const FirstProfile = dynamic(() => import('./first-profile').then((module) => module.FirstProfile));

const most = 5;

type Props = {
  isManaging: boolean;
  next: string;
  accountName: string;
  /** Further settings of whoever is watching in this browser. */
  more?: ReactNode;
};

export function ProfileChooser({ isManaging, next, accountName, more }: Props) {
  const text = useText('profiles');
  const router = useRouter();
  const { profiles, currentId, create, update, remove } = useProfiles();
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [edited, setEdited] = useState<Profile | 'new' | null>(null);

  const choose = (profileId: string) => {
    if (chosenId) return;
    setChosenId(profileId);
    watchAs(profileId, next).catch((error: unknown) => {
      setChosenId(null);
      notify({ tone: 'bad', message: messageOf(error) });
    });
  };
  const save = async (draft: ProfileDraft) => {
    if (edited && edited !== 'new') await update(edited.id, draft);
    else await create(draft);
    setEdited(null);
    // Perhaps it speaks another language now.
    router.refresh();
  };

  if (!profiles) return <ChooserSkeleton />;
  if (profiles.length === 0) {
    return (
      <FirstProfile name={accountName} onCreate={async (draft) => watchAs((await create(draft)).id, next)} />
    );
  }
  return (
    <>
      <h1 className="text-4xl">{text(isManaging ? 'whoseProfile' : 'chooseTitle')}</h1>
      <ul className="mt-10 flex flex-wrap justify-center gap-x-6 gap-y-9 [--tile:clamp(7.5rem,13vw,11.5rem)] md:mt-14 md:gap-x-9">
        {profiles.map((profile) => (
          <li key={profile.id}>
            <ProfileTile
              profile={profile}
              isManaged={isManaging}
              choice={chosenId === null ? null : chosenId === profile.id ? 'this' : 'other'}
              onPick={() => (isManaging ? setEdited(profile) : choose(profile.id))}
            />
          </li>
        ))}
        {profiles.length < most && (
          <li>
            <AddTile isHidden={chosenId !== null} onPick={() => setEdited('new')} />
          </li>
        )}
      </ul>
      <p className="mt-12 md:mt-16">
        {isManaging ? (
          <ButtonLink href={`/profiles?next=${encodeURIComponent(next)}`} variant="primary">
            {text('done')}
          </ButtonLink>
        ) : (
          <ButtonLink href={`/profiles/manage?next=${encodeURIComponent(next)}`} variant="secondary">
            {text('manage')}
          </ButtonLink>
        )}
      </p>
      {edited && (
        <ProfileDialog
          profile={edited === 'new' ? null : edited}
          others={profiles}
          onSave={save}
          onDelete={async () => {
            if (edited !== 'new') await remove(edited.id);
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
          more={edited !== 'new' && edited.id === currentId && more}
        />
      )}
    </>
  );
}

function ChooserSkeleton() {
  const text = useText('profiles');
  return (
    <div role="status" aria-label={text('loading')} className="flex flex-wrap justify-center gap-6">
      <Skeleton className="size-36 rounded-xl" />
      <Skeleton className="size-36 rounded-xl" />
      <Skeleton className="size-36 rounded-xl" />
    </div>
  );
}
