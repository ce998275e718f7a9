'use client';

import { useRef, type ReactNode } from 'react';
import { useIsNear } from '@/ui/use-is-near';
import type { Shape } from './shape-of';
import { ShelfPlace } from './shelf-skeleton';

type Props = {
  name: string;
  shape: Shape;
  isEager: boolean;
  /** False while its cards are still on their way. */
  isFilled: boolean;
  children: ReactNode;
};

/**
 * A shelf far below is only its heading and its height until it comes near: the first paint then
 * costs the same with three rows as with thirty.
 */
export function LateShelf({ name, shape, isEager, isFilled, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place, '120% 0px', isEager);
  return <div ref={place}>{isNear && isFilled ? children : <ShelfPlace name={name} shape={shape} />}</div>;
}
