'use client';

import dynamic from 'next/dynamic';
import { useEffect, useRef, useState } from 'react';

const WishList = dynamic(() => import('./wish-list').then((module) => module.WishList), { ssr: false });

/** At the end of the page, where one looks for what has gone; asked for when somebody comes near. */
export function RowWishes() {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    if (isNear || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: '40% 0px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear]);
  return <div ref={place}>{isNear && <WishList />}</div>;
}
