'use client';

import type { RefObject } from 'react';
import { useText } from '#text';
import { cx } from '@/ui/cx';
import { isRightToLeft } from '@/ui/reading-direction';
import { ChevronLeftIcon, ChevronRightIcon } from '@/ui/icons';

type Props = {
  side: 'before' | 'after';
  track: RefObject<HTMLElement | null>;
  isShown: boolean;
  rowName: string;
};

/** For the mouse only: fingers swipe and keys have the arrows, so it is no tab stop. */
export function ShelfArrow({ side, track, isShown, rowName }: Props) {
  const text = useText('browse');
  const isBefore = side === 'before';
  const turn = () => {
    if (!track.current) return;
    const step = 0.86 * track.current.clientWidth;
    const isLeft = isBefore !== isRightToLeft(track.current);
    track.current.scrollBy({ left: isLeft ? -step : step, behavior: 'smooth' });
  };
  const Icon = isBefore ? ChevronLeftIcon : ChevronRightIcon;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={text(isBefore ? 'backInRow' : 'moreOfRow', { name: rowName })}
      onClick={turn}
      className={cx(
        'absolute inset-y-2 hidden w-gutter place-items-center overflow-hidden text-fg transition-opacity duration-calm ease-out pointer-fine:grid',
        isBefore ? 'start-0 bg-linear-to-r rtl:bg-linear-to-l' : 'end-0 bg-linear-to-l rtl:bg-linear-to-r',
        'from-canvas/90 to-canvas/0 hover:from-canvas',
        isShown ? 'opacity-0 group-hover/shelf:opacity-100' : 'pointer-events-none opacity-0',
      )}
    >
      <Icon className="size-7 transition-[scale] duration-quick group-hover/shelf:scale-110" />
    </button>
  );
}
