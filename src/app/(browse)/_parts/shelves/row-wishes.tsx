'use client';

import dynamic from 'next/dynamic';
import { useRef } from 'react';
import { useIsNear } from '@/ui/use-is-near';

const WishList = dynamic(() => import('./wish-list').then((module) => module.WishList), { ssr: false });

/** At the end of the page, where one looks for what has gone; asked for when somebody comes near. */
export function RowWishes() {
  const place = useRef<HTMLDivElement>(null);
  const isNear = useIsNear(place, '40% 0px');
  return <div ref={place}>{isNear && <WishList className="mx-gutter mt-12" />}</div>;
}
