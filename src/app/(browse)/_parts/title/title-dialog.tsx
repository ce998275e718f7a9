'use client';

import { useText } from '#text';
import { useRouter } from 'next/navigation';
import { useTitle } from '@/modules/catalog/ui/use-title';
import { Dialog } from '@/ui/dialog';
import type { Id } from '@/shared/ids';
import { useHasPageBelow } from './modal-slot';
import { TitleView } from './title-view';

/** A title over the page it was opened from; closing it is going back, unless it came with the page below. */
export function TitleDialog({ titleId }: { titleId: Id }) {
  const text = useText('title');
  const router = useRouter();
  const { data } = useTitle(titleId);
  const hasPageBelow = useHasPageBelow();
  const close = () => (hasPageBelow.current ? router.back() : router.replace('/browse'));
  return (
    <Dialog
      isBare
      title={data?.name ?? text('title')}
      onClose={close}
      className="max-h-[94svh] overflow-y-auto overscroll-contain sm:max-h-none sm:w-[min(60rem,92vw)] sm:overflow-clip"
    >
      <TitleView titleId={titleId} as="panel" />
    </Dialog>
  );
}
