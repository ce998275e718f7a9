import type { Metadata, Viewport } from 'next';
import { connection } from 'next/server';
import type { ReactNode } from 'react';
import { fontVariables } from '@/ui/fonts';
import { NoticeRegion } from '@/ui/notice-region';
import '@/ui/tokens.css';
// Named here they are bundled with the tokens: one stylesheet before the first paint instead of four.
import '@/modules/recommend/ui/shelf.module.css';
import '@/ui/night-stage.module.css';
import '@/ui/wordmark.module.css';

export const metadata: Metadata = {
  title: { default: 'Dex', template: '%s · Dex' },
  description: 'A streaming service of your own: your films and series, on your server, for your people.',
  applicationName: 'Dex',
  formatDetection: { telephone: false },
};

export const viewport: Viewport = { themeColor: '#0d0a08', colorScheme: 'dark', viewportFit: 'cover' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A page made at build time would carry no nonce, and the policy would refuse its scripts.
  await connection();
  return (
    <html lang="en" className={fontVariables}>
      <body>
        {/* Every page has one <main id="content">. */}
        <a
          href="#content"
          className="fixed top-3 left-3 z-100 -translate-y-24 rounded-full bg-accent px-5 py-3 text-sm font-medium text-on-accent focus-visible:translate-y-0"
        >
          Skip to content
        </a>
        {children}
        <NoticeRegion />
      </body>
    </html>
  );
}
