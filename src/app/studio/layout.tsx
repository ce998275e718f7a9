import Link from 'next/link';
import type { ReactNode } from 'react';
import { readText } from '@/language/text.server';
import { Texts } from '@/language/texts';
import { SignOutButton } from '@/modules/accounts/ui/sign-out-button';
import { ButtonLink } from '@/ui/button-link';
import { ArrowLeftIcon } from '@/ui/icons';
import { Wordmark } from '@/ui/wordmark';
import { StudioNav } from './_parts/studio-nav';

export default async function StudioLayout({ children }: { children: ReactNode }) {
  const text = await readText('studio');
  return (
    <Texts areas={['studio']}>
      <div className="mx-auto flex min-h-svh max-w-300 flex-col px-gutter">
        <header className="flex min-h-header flex-wrap items-center justify-between gap-x-6 gap-y-1 py-3">
          <Link href="/studio" className="flex min-h-tap items-center gap-3 rounded-sm">
            <Wordmark className="h-8 w-auto" />
            <span className="font-display text-xl font-light text-muted">{text('studio')}</span>
          </Link>
          <div className="flex items-center">
            <ButtonLink href="/browse" variant="quiet" icon={<ArrowLeftIcon className="size-5" />}>
              {text('backToFilms')}
            </ButtonLink>
            <div className="hidden sm:block">
              <SignOutButton />
            </div>
          </div>
        </header>
        <StudioNav />
        <main id="content" tabIndex={-1} className="grow py-10 outline-none md:py-14">
          {children}
        </main>
      </div>
    </Texts>
  );
}
