import type { Metadata } from 'next';
import { ButtonLink } from '@/ui/button-link';
import { MessagePage } from '@/ui/message-page';
import { NightStage } from '@/ui/night-stage';

export const metadata: Metadata = { title: 'Nothing here' };

export default function NotFound() {
  return (
    <MessagePage
      stage={<NightStage scene="blank" className="-z-10" />}
      title="Nothing is showing here."
      actions={
        <ButtonLink href="/browse" variant="accent" size="lg">
          See what is on
        </ButtonLink>
      }
    >
      The address may be old, or mistyped, or the film it led to is no longer in the house.
    </MessagePage>
  );
}
