'use client';

import '@/ui/zod-without-eval';
import type { ProfileDraft } from '../contract';
import { blankProfile } from './blank-profile';
import { ProfileForm } from './profile-form';

type Props = { name: string; onCreate: (draft: ProfileDraft) => Promise<void> };

/** Where a new account begins: nothing to choose from yet, so the form itself is the page. */
export function FirstProfile({ name, onCreate }: Props) {
  return (
    <>
      <h1 className="text-4xl">Who will be watching?</h1>
      <p className="mx-auto mt-4 max-w-[44ch] text-muted">
        A profile has a list, a place in every film and an age limit of its own. This is the first one; you
        can add four more.
      </p>
      <div className="mx-auto mt-10 w-full max-w-xl rounded-xl border border-line bg-surface p-6 text-left sm:p-8">
        <ProfileForm
          initial={blankProfile(name.split(' ')[0] ?? '', [])}
          submitLabel="Start watching"
          onSubmit={onCreate}
        />
      </div>
    </>
  );
}
