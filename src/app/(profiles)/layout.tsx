import type { ReactNode } from 'react';
import { Texts } from '@/language/texts';
import { SignOutButton } from '@/modules/accounts/ui/sign-out-button';
import { TimeZoneCookie } from '@/ui/time-zone-cookie';
import { Wordmark } from '@/ui/wordmark';

export default function ProfilesLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-svh flex-col bg-radial-[at_50%_-20%] from-accent/9 to-transparent to-60%">
      <header className="flex min-h-header items-center justify-between px-gutter py-4">
        <Wordmark className="h-9 w-auto" />
        <SignOutButton />
      </header>
      <Texts areas={['profiles']}>{children}</Texts>
      <TimeZoneCookie ofServer={Intl.DateTimeFormat().resolvedOptions().timeZone} />
    </div>
  );
}
