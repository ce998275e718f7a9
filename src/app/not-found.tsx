import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { useText } from '#text';
import { ButtonLink } from '@/ui/button-link';
import { MessagePage } from '@/ui/message-page';
import { NightStage } from '@/ui/night-stage';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('everywhere'))('notFoundPage') };
}

export default function NotFound() {
  const text = useText('everywhere');
  return (
    <MessagePage
      stage={<NightStage scene="blank" className="-z-10" />}
      title={text('notFoundTitle')}
      actions={
        <ButtonLink href="/browse" variant="accent" size="lg">
          {text('seeWhatIsOn')}
        </ButtonLink>
      }
    >
      {text('notFoundText')}
    </MessagePage>
  );
}
