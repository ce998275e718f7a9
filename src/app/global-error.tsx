'use client';

import { fontVariables } from '@/ui/fonts';
import ErrorPage from './error';
import '@/ui/tokens.css';

/** Takes the place of the layout when that is what failed. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>Something went wrong · Dex</title>
        <ErrorPage {...props} />
      </body>
    </html>
  );
}
