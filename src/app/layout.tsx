import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { KeepShell } from '@/ui/keep-shell';
import { lookStyle } from '@/modules/look/ui/look-style';
import { readLook } from '@/modules/look/server';
import { directionOf, tagOf } from '@/language/locales';
import { ProblemTexts } from '@/language/problem-texts';
import { readLocale } from '@/language/request-locale';
import { readText } from '@/language/text.server';
import { Texts } from '@/language/texts';
import { fontVariables } from '@/ui/fonts';
import { NoticeRegion } from '@/ui/notice-region';
import { SiteNameProvider } from '@/ui/site-name';
import '@/ui/tokens.css';
// Named here they are bundled with the tokens: one stylesheet before the first paint instead of four.
import '@/modules/recommend/ui/shelf.module.css';
import '@/ui/night-stage.module.css';
import '@/ui/wordmark.module.css';

export async function generateMetadata(): Promise<Metadata> {
  const [text, { name }] = await Promise.all([readText('everywhere'), readLook()]);
  return {
    title: { default: name, template: `%s · ${name.replaceAll('%', '％')}` },
    description: text('description'),
    applicationName: name,
    formatDetection: { telephone: false },
  };
}

export const viewport: Viewport = { themeColor: '#0d0a08', colorScheme: 'dark', viewportFit: 'cover' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time would carry no nonce, and the policy would refuse its scripts.
  await connection();
  const [locale, text, look] = await Promise.all([readLocale(), readText('everywhere'), readLook()]);
  return (
    <html
      lang={tagOf(locale).split('-u-', 1)[0]}
      dir={directionOf(locale)}
      className={fontVariables}
      {...lookStyle(look)}
    >
      <body>
        {/* Every page has one <main id="content">. */}
        <a
          href="#content"
          className="fixed start-3 top-3 z-100 -translate-y-24 rounded-full bg-accent px-5 py-3 text-sm font-medium text-on-accent focus-visible:translate-y-0"
        >
          {text('skipToContent')}
        </a>
        <Texts areas={['everywhere']}>
          <SiteNameProvider value={look.name}>{children}</SiteNameProvider>
          <NoticeRegion />
          <ProblemTexts />
          <KeepShell of={`${locale} ${look.name} ${look.accent}`} />
        </Texts>
      </body>
    </html>
  );
}
