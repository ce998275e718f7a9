'use client';

import { useRef, type PointerEvent } from 'react';
import { isRightToLeft } from '@/ui/reading-direction';

const FAR_ENOUGH = 44;

/** A finger that moves sideways over the element; up and down stays the page's (`touch-action: pan-y`). */
export function useSwipe(onSwipe: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      start.current = pointerType === 'mouse' ? null : { x: clientX, y: clientY };
    },
    onPointerCancel: () => {
      start.current = null;
    },
    onPointerUp: ({ clientX, clientY, currentTarget }: PointerEvent) => {
      if (!start.current) return;
      const [x, y] = [clientX - start.current.x, clientY - start.current.y];
      start.current = null;
      if (Math.abs(x) < FAR_ENOUGH || Math.abs(x) < 1.5 * Math.abs(y)) return;
      onSwipe(x < 0 === isRightToLeft(currentTarget) ? -1 : 1);
    },
  };
}
