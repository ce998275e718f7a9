'use client';

import dynamic from 'next/dynamic';
import { Button } from '@/ui/button';
import { buttonClasses } from '@/ui/button-classes';
import { MessagePage } from '@/ui/message-page';

// Every page carries its error page; the picture comes only when there is something to say.
const Stage = dynamic(() => import('@/ui/night-stage').then((module) => module.NightStage));

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      stage={<Stage scene="dark" className="-z-10" />}
      title="The lamp went out."
      actions={
        <>
          <Button variant="accent" size="lg" onClick={reset}>
            Try again
          </Button>
          {/* A whole new document: what broke may still lie in this one. And no page ships a router link for its failure. */}
          {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
          <a href="/" className={buttonClasses({ variant: 'secondary', size: 'lg' })}>
            To the start page
          </a>
        </>
      }
    >
      Something went wrong on the way to this page. Your list and your place in every film are safe.
      {error.digest && ` If it happens again, tell the owner of this server: ${error.digest}.`}
    </MessagePage>
  );
}
