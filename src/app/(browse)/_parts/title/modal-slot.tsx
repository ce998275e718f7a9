'use client';

import { usePathname } from 'next/navigation';
import { createContext, useContext, useEffect, useRef, type ReactNode, type RefObject } from 'react';

const Settled = createContext<RefObject<boolean>>({ current: false });

/**
 * A slot keeps what it showed until another page matches it. A catch-all that matches would answer
 * every unknown address too, so the slot looks at the address itself: no title there, no dialog.
 */
export function ModalSlot({ children }: { children: ReactNode }) {
  const isSettled = useRef(false);
  useEffect(() => {
    isSettled.current = true;
  }, []);
  return <Settled value={isSettled}>{usePathname().startsWith('/title/') ? children : null}</Settled>;
}

/** Whether the page under a dialog was there first. Not so when a title is opened from the player. */
export function useHasPageBelow(): RefObject<boolean> {
  const isSettled = useContext(Settled);
  const hasPage = useRef(false);
  useEffect(() => {
    // Effects of children run before those of their parents: unsettled means that both came at once.
    hasPage.current = isSettled.current;
  }, [isSettled]);
  return hasPage;
}
