'use client';

import { useEffect, type RefObject } from 'react';
import { useRequests } from '@/player/react/player-context';
import { usePerform } from './use-perform';

const doubleTapMs = 300;
const stepSeconds = 10;

/**
 * The bare picture. Mouse: click plays or pauses, double click is full screen. Finger: a tap shows or hides the
 * controls, a double tap on a side skips, and every further tap skips again.
 */
export function useGestures(ref: RefObject<HTMLElement | null>): void {
  const perform = usePerform();
  const { idle } = useRequests();
  useEffect(() => {
    const surface = ref.current;
    if (!surface) return;
    const ending = new AbortController();
    const { signal } = ending;
    let lastTapAt = -Infinity;

    const tap = (event: PointerEvent) => {
      const now = event.timeStamp;
      const isRepeated = now - lastTapAt < doubleTapMs;
      lastTapAt = now;
      const side = sideOf(event.clientX, surface.getBoundingClientRect());
      if (!isRepeated) idle.toggle();
      else if (side === 0) perform({ type: 'toggle' });
      else perform({ type: 'seekBy', seconds: side * stepSeconds });
    };
    let lastPointer = '';
    const release = (event: PointerEvent) => {
      lastPointer = event.pointerType;
      if (event.pointerType === 'touch') tap(event);
      else if (event.button === 0) perform({ type: 'toggle' });
    };
    const doubleClick = () => {
      // Some browsers make one of two taps, too.
      if (lastPointer !== 'touch') perform({ type: 'fullscreen' });
    };
    surface.addEventListener('pointerup', release, { signal });
    surface.addEventListener('dblclick', doubleClick, { signal });
    return () => ending.abort();
  }, [ref, perform, idle]);
}

/** -1 on the left, 1 on the right, 0 in the middle. */
export function sideOf(x: number, { left, width }: Pick<DOMRect, 'left' | 'width'>): -1 | 0 | 1 {
  const share = (x - left) / width;
  if (share < 0.38) return -1;
  return share > 0.62 ? 1 : 0;
}
