'use client';

import type { CompiledArea } from '@/language/create-text';
import { TextsProvider } from '@/language/text.client';
import { fontVariables } from '@/ui/fonts';
import ErrorPage from './error';
import '@/ui/tokens.css';

/** Nothing is known here, not even the viewer's language: what gives the catalogues has failed. */
const lastWords: CompiledArea = {
  errorTitle: 'The lamp went out.',
  errorText: 'Something went wrong on the way to this page. Your list and your place in every film are safe.',
  errorDigest: ['If it happens again, tell the owner of this server: ', ['digest'], '.'],
  tryAgain: 'Try again',
  toStart: 'To the start page',
};

/** Takes the place of the layout when that is what failed. */
export default function GlobalError(props: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en" className={fontVariables}>
      <body>
        <title>The lamp went out.</title>
        <TextsProvider locale="en" areas={{ everywhere: lastWords }}>
          <ErrorPage {...props} />
        </TextsProvider>
      </body>
    </html>
  );
}
