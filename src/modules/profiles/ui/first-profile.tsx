'use client';

import { useLocale, useText } from '#text';
import '@/ui/zod-without-eval';
import type { ProfileDraft } from '../contract';
import { blankProfile } from './blank-profile';
import { ProfileForm } from './profile-form';

type Props = { name: string; onCreate: (draft: ProfileDraft) => Promise<void> };

/** Where a new account begins: nothing to choose from yet, so the form itself is the page. */
export function FirstProfile({ name, onCreate }: Props) {
  const text = useText('profiles');
  const locale = useLocale();
  return (
    <>
      <h1 className="text-4xl">{text('firstTitle')}</h1>
      <p className="mx-auto mt-4 max-w-[44ch] text-muted">{text('firstText')}</p>
      <div className="mx-auto mt-10 w-full max-w-xl rounded-xl border border-line bg-surface p-6 text-start sm:p-8">
        <ProfileForm
          initial={blankProfile(name.split(' ')[0] ?? '', [], locale)}
          submitLabel={text('startWatching')}
          onSubmit={onCreate}
        />
      </div>
    </>
  );
}
