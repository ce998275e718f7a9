import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { LanguageChoice } from '@/language/language-choice';
import { Texts } from '@/language/texts';
import { readText } from '@/language/text.server';
import { preload } from '@/app/api/_route/preload';
import { GET as readOptions } from '@/app/api/account/options/route';
import { GET as readMe } from '@/app/api/account/route';
import { getMe, getSignInOptions } from '@/modules/accounts/contract';
import { AuthPanel } from '@/modules/accounts/ui/auth-panel';
import { explainRefusal } from '@/modules/accounts/ui/explain-refusal';
import { readNextPath } from '@/ui/next-path';
import { Wordmark } from '@/ui/wordmark';
import { NightStage } from '@/ui/night-stage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('auth'))('pageTitle') };
}

type Query = Promise<Record<string, string | string[] | undefined>>;

export default async function AuthPage({ searchParams }: { searchParams: Query }) {
  const query = await searchParams;
  const next = readNextPath(query.next, '/browse');
  const [me, options] = await Promise.all([preload(readMe, getMe), preload(readOptions, getSignInOptions)]);
  if (me.ok) redirect(next);
  if (!options.ok) throw new Error('The sign-in options could not be read.');

  const { isFirstAccount, isRegistrationOpen } = options.data;
  const wantsToRegister = isFirstAccount || (query.mode === 'register' && isRegistrationOpen);
  const [text, everywhere] = await Promise.all([readText('auth'), readText('everywhere')]);
  const code = typeof query.error === 'string' ? query.error : null;
  return (
    <div className="relative isolate grid min-h-svh lg:grid-cols-[minmax(30rem,1fr)_1.15fr]">
      <main id="content" className="flex flex-col px-gutter py-5">
        <Link href="/" className="inline-flex min-h-tap items-center self-start rounded-sm">
          <Wordmark className="h-9 w-auto" />
          <span className="sr-only">{everywhere('toStart')}</span>
        </Link>
        <div className="mx-auto my-auto w-full max-w-md py-10">
          <Texts areas={['auth']}>
            <AuthPanel
              next={next}
              firstMode={wantsToRegister ? 'register' : 'sign-in'}
              firstRefusal={code && explainRefusal(text, code, Number(query.retryAfter) || null)}
              {...options.data}
            />
          </Texts>
        </div>
        <LanguageChoice className="self-start" />
      </main>
      <div className="sticky top-0 hidden h-svh overflow-clip bg-linear-to-b from-[oklch(0.13_0.008_62)] to-[oklch(0.28_0.055_48)] mask-l-from-70% lg:block rtl:mask-r-from-70% rtl:mask-l-from-100%">
        <NightStage />
      </div>
      {/* A tablet held upright has room for the house below the form. */}
      <div className="pointer-events-none absolute inset-x-0 bottom-0 -z-10 hidden h-[42svh] overflow-clip mask-t-from-45% opacity-90 [--stage-height:42svh] md:max-lg:portrait:block">
        <NightStage scene="blank" />
      </div>
    </div>
  );
}
