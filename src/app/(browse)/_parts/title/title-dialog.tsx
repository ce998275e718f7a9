'use client';

import { useText } from '#text';
import { useRouter } from 'next/navigation';
import { useLayoutEffect, useRef, type ReactNode, type RefObject } from 'react';
import { useTitle } from '@/modules/catalog/ui/use-title';
import { Dialog } from '@/ui/dialog';
import { growFromPicture, shrinkToPicture } from '@/ui/shared-picture';
import type { Id } from '@/shared/ids';
import { useHasPageBelow } from './modal-slot';
import { TitleView } from './title-view';

/** A title over the page it was opened from; closing it is going back, unless it came with the page below. */
export function TitleDialog({ titleId }: { titleId: Id }) {
  const text = useText('title');
  const router = useRouter();
  const { data } = useTitle(titleId);
  const hasPageBelow = useHasPageBelow();
  const place = useRef<HTMLDivElement>(null);
  const close = () => {
    const layer = layerOf(place.current);
    if (layer) shrinkToPicture(layer);
    if (hasPageBelow.current) router.back();
    else router.replace('/browse');
  };
  return (
    <Dialog
      isBare
      title={data?.name ?? text('title')}
      onClose={close}
      className="max-h-[94svh] overflow-y-auto overscroll-contain sm:max-h-none sm:w-[min(60rem,92vw)] sm:overflow-clip"
    >
      <Growing place={place}>
        <TitleView titleId={titleId} as="panel" />
      </Growing>
    </Dialog>
  );
}

/** As soon as the dialog is in the document, which is later than the component that asked for it. */
function Growing({ place, children }: { place: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  useLayoutEffect(() => {
    const layer = layerOf(place.current);
    if (layer) growFromPicture(layer);
  }, [place]);
  return <div ref={place}>{children}</div>;
}

/** The scrim and what stands on it. */
const layerOf = (part: Element | null) => part?.closest('[role="dialog"]')?.parentElement ?? null;
