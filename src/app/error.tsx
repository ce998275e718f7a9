'use client';

import dynamic from 'next/dynamic';
import { useText } from '#text';
import { Button } from '@/ui/button';
import { buttonClasses } from '@/ui/button-classes';
import { MessagePage } from '@/ui/message-page';

// Every page carries its error page; the picture comes only when there is something to say.
const Stage = dynamic(() => import('@/ui/night-stage').then((module) => module.NightStage));

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  const text = useText('everywhere');
  return (
    <MessagePage
      stage={<Stage scene="dark" className="-z-10" />}
      title={text('errorTitle')}
      actions={
        <>
          <Button variant="accent" size="lg" onClick={reset}>
            {text('tryAgain')}
          </Button>
          {/* A whole new document: what broke may still lie in this one. And no page ships a router link for its failure. */}
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
          <a href="/" className={buttonClasses({ variant: 'secondary', size: 'lg' })}>
            {text('toStart')}
          </a>
        </>
      }
    >
      {text('errorText')}
      {error.digest && ` ${text('errorDigest', { digest: error.digest })}`}
    </MessagePage>
  );
}
