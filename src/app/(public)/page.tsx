import type { Metadata } from 'next';
import { LanguageChoice } from '@/language/language-choice';
import { readText } from '@/language/text.server';
import { ButtonLink } from '@/ui/button-link';
import { Wordmark } from '@/ui/wordmark';
import { NightStage } from '@/ui/night-stage';
import { Promises } from './_parts/promises';
import { readVisitor, type Visitor } from './_parts/read-visitor';
import { Start } from './_parts/start';

export async function generateMetadata(): Promise<Metadata> {
  return { title: { absolute: (await readText('landing'))('pageTitle') } };
}

const belongs = {
  first: 'whoseFirst',
  guest: 'whoseGuest',
  stranger: 'whoseStranger',
  member: 'whoseMember',
} as const satisfies Record<Visitor, string>;

export default async function LandingPage() {
  const visitor = await readVisitor();
  const text = await readText('landing');
  const everywhere = await readText('everywhere');
  return (
    <main id="content">
      <div className="relative isolate flex min-h-svh flex-col overflow-clip bg-linear-to-b from-canvas via-[oklch(0.165_0.014_55)] to-[oklch(0.28_0.055_48)]">
        <NightStage className="-z-10" />
        {/* Where the words reach into the light: small screens on their side, pages at 200 %. */}
        <div className="absolute inset-0 -z-10 hidden bg-linear-to-r from-canvas/85 via-canvas/60 via-45% to-transparent to-80% max-lg:landscape:block rtl:bg-linear-to-l" />
        <header className="flex items-center justify-between px-gutter py-5">
          <Wordmark isAnimated className="h-9 w-auto" />
          {visitor !== 'member' && (
            <ButtonLink href="/auth" variant="secondary">
              {everywhere('signIn')}
            </ButtonLink>
          )}
        </header>
        <div className="flex grow flex-col px-gutter pt-[6svh] landscape:justify-center landscape:pt-0 landscape:pb-[9svh]">
          <h1 className="max-w-[11ch] text-5xl">{text('title')}</h1>
          <p className="mt-5 max-w-[44ch] text-lg text-muted xl:text-xl">{text('lead')}</p>
          <Start visitor={visitor} />
        </div>
      </div>
      <Promises />
      <footer className="mx-auto max-w-400 px-gutter py-16 text-muted">
        <h2 className="text-2xl text-fg">{text('whose')}</h2>
        <p className="mt-3 max-w-[60ch]">{text(belongs[visitor])}</p>
        <Start visitor={visitor} />
        <div className="mt-14 flex flex-wrap items-center justify-between gap-6">
          <p className="text-sm text-faint">{text('licence')}</p>
          {visitor !== 'member' && <LanguageChoice />}
        </div>
      </footer>
    </main>
  );
}
