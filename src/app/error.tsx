'use client';

import { Button } from '@/ui/button';
import { ButtonLink } from '@/ui/button-link';
import { MessagePage } from '@/ui/message-page';

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      scene="dark"
      title="The lamp went out."
      actions={
        <>
          <Button variant="accent" size="lg" onClick={reset}>
            Try again
          </Button>
          <ButtonLink href="/" variant="secondary" size="lg">
            To the start page
          </ButtonLink>
        </>
      }
    >
      Something went wrong on the way to this page. Your list and your place in every film are safe.
      {error.digest && ` If it happens again, tell the owner of this server: ${error.digest}.`}
    </MessagePage>
  );
}
