'use client';

import { useState } from 'react';
import { useText } from '#text';
import type { Id } from '@/shared/ids';
import { ActionButton } from '@/ui/action-button';
import { ShareIcon } from '@/ui/icons';
import { LazyDialog } from '@/ui/lazy-dialog';
import { messageOf } from '@/ui/message-of';
import { notify } from '@/ui/notify';
import { shareLink } from './share-link';
import { ShareLinkField } from './share-link-field';

type Props = { title: { id: Id; name: string } };

/** Hands a link to the system's own share sheet, or to the clipboard, or, where there is neither, to the eye. */
export function ShareButton({ title }: Props) {
  const text = useText('title');
  const [shown, setShown] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const press = async () => {
    setIsBusy(true);
    try {
      const { way, url } = await shareLink(title);
      if (way === 'copied') notify({ tone: 'good', id: 'share', message: text('linkCopied') });
      if (way === 'shown') setShown(url);
    } catch (error) {
      notify({ tone: 'bad', id: 'share', message: messageOf(error) });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <ActionButton
        label={text('share', { name: title.name })}
        caption={text('captionShare')}
        aria-busy={isBusy || undefined}
        onClick={() => (isBusy ? undefined : void press())}
      >
        <ShareIcon className="size-5.5" />
      </ActionButton>
      {shown !== null && (
        <LazyDialog
          title={text('shareTitle')}
          description={text('shareAbout')}
          onClose={() => setShown(null)}
        >
          <ShareLinkField url={shown} />
        </LazyDialog>
      )}
    </>
  );
}
