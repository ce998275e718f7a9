'use client';

import { useEffect, useState, type RefObject } from 'react';

/** True from when the element has come as near to the window as `margin` says (as CSS writes one), and ever after. */
export function useIsNear(place: RefObject<Element | null>, margin: string, isNearAtFirst = false): boolean {
  const [isNear, setIsNear] = useState(isNearAtFirst);
  useEffect(() => {
    if (isNear || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsNear(true),
      { rootMargin: margin },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isNear, place, margin]);
  return isNear;
}
