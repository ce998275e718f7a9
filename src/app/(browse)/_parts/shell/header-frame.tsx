'use client';

import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cx } from '@/ui/cx';

/** Clear over the picture at the top of a page, a pane once something scrolls beneath it. */
export function HeaderFrame({ children }: { children: ReactNode }) {
  const top = useRef<HTMLSpanElement>(null);
  const [isAtTop, setIsAtTop] = useState(true);

  useEffect(() => {
    if (!top.current) return;
    const observer = new IntersectionObserver(([entry]) => entry && setIsAtTop(entry.isIntersecting));
    observer.observe(top.current);
    return () => observer.disconnect();
  }, []);

  return (
    <>
      <span ref={top} aria-hidden="true" className="pointer-events-none absolute top-0 left-0 h-6 w-px" />
      <header
        className={cx(
          'fixed inset-x-0 top-0 z-40 flex h-14 items-center gap-6 px-gutter transition-[background-color,border-color] duration-calm md:h-header',
          'border-b before:pointer-events-none before:absolute before:inset-x-0 before:top-0 before:-z-10 before:h-28 before:bg-linear-to-b before:from-black/70 before:to-transparent before:transition-opacity before:duration-calm',
          isAtTop ? 'border-transparent' : 'border-line bg-canvas/88 backdrop-blur-xl before:opacity-0',
        )}
      >
        {children}
      </header>
    </>
  );
}
