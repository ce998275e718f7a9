'use client';

import { useEffect, useState, useSyncExternalStore, type RefObject } from 'react';

const REDUCED = '(prefers-reduced-motion: reduce), (prefers-reduced-data: reduce)';

/** Not asked for less motion, not saving data, and the tab is in front. */
export function useIsMotionWelcome(): boolean {
  return useSyncExternalStore(watchWelcome, isMotionWelcome, () => false);
}

function isMotionWelcome(): boolean {
  // Only Chromium tells of data saving this way.
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } };
  return !document.hidden && connection?.saveData !== true && !window.matchMedia(REDUCED).matches;
}

function watchWelcome(onChange: () => void): () => void {
  const watching = new AbortController();
  const options = { signal: watching.signal };
  window.matchMedia(REDUCED).addEventListener('change', onChange, options);
  document.addEventListener('visibilitychange', onChange, options);
  return () => watching.abort();
}

export function useIsInView(target: RefObject<Element | null>, share: number): boolean {
  const [isInView, setIsInView] = useState(false);
  useEffect(() => {
    if (!target.current) return;
    const observer = new IntersectionObserver(
      ([entry]) => entry && setIsInView(entry.intersectionRatio >= share),
      { threshold: [0, share] },
    );
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target, share]);
  return isInView;
}

/** True once `isOn` has lasted that long, and from then on. */
export function useHasLasted(isOn: boolean, delayMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isOn || hasLasted) return;
    const timer = setTimeout(() => setHasLasted(true), delayMs);
    return () => clearTimeout(timer);
  }, [isOn, hasLasted, delayMs]);
  return hasLasted;
}
