'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  const [isNear, setIsNear] = useState(isEager);

  useEffect(() => {
    if (isNear || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { rootMargin: '120% 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);

  return <div ref={place}>{isNear && isFilled ? children : <ShelfPlace name={name} shape={shape} />}</div>;
}
