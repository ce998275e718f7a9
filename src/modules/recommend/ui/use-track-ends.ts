'use client';

import { useEffect, useState, type RefObject } from 'react';

export type TrackEnds = { hasBefore: boolean; hasAfter: boolean };

/** Whether there is more to the left and to the right of what a scrolling row shows. */
export function useTrackEnds(track: RefObject<HTMLElement | null>, count: number): TrackEnds {
  const [ends, setEnds] = useState<TrackEnds>({ hasBefore: false, hasAfter: false });

  useEffect(() => {
    const element = track.current;
    const first = element?.firstElementChild;
    const last = element?.lastElementChild;
    if (!element || !first || !last) return;
    // Cards at the ends are watched instead of scroll positions: nothing is computed while it scrolls.
    const observer = new IntersectionObserver(
      (entries) =>
        setEnds((before) => {
          const after = { ...before };
          for (const { target, intersectionRatio } of entries) {
            if (target === first) after.hasBefore = intersectionRatio < 0.9;
            if (target === last) after.hasAfter = intersectionRatio < 0.9;
          }
          return after;
        }),
      { root: element, threshold: [0, 0.9] },
    );
    observer.observe(first);
    observer.observe(last);
    return () => observer.disconnect();
  }, [track, count]);

  return ends;
}
