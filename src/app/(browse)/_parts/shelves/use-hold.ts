'use client';

import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

const HOLD_MS = 480;
const STEADY_PX = 10;

/**
 * A finger that stays, the centre key of a remote control held down, or the menu key of a keyboard. What follows
 * from the press itself (a click, the browser's own menu) is left out then.
 */
export function useHold(onHold: (opener: HTMLElement) => void) {
  const { after, cancel } = useTimer();
  const start = useRef({ x: 0, y: 0 });
  const key = useRef<'up' | 'down' | 'held'>('up');
  const isClickMeant = useRef(true);

  const wait = (opener: HTMLElement | null, then: () => void) => {
    if (!opener) return;
    after(HOLD_MS, () => {
      then();
      onHold(opener);
    });
  };

  return {
    onPointerDown: ({ pointerType, clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
      isClickMeant.current = true;
      if (pointerType === 'mouse') return;
      start.current = { x: clientX, y: clientY };
      wait(cardIn(currentTarget), () => {
        isClickMeant.current = false;
        if (pointerType === 'touch') swallowClick();
      });
    },
    onPointerMove: ({ clientX, clientY }: PointerEvent) => {
      if (Math.hypot(clientX - start.current.x, clientY - start.current.y) > STEADY_PX) cancel();
    },
    onPointerUp: cancel,
    onPointerCancel: cancel,
    onClickCapture: (event: MouseEvent) => {
      if (isClickMeant.current) return;
      isClickMeant.current = true;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu: (event: MouseEvent<HTMLElement>) => {
      const { pointerType } = event.nativeEvent as globalThis.PointerEvent;
      // A mouse keeps the browser's menu: it opens links in other tabs.
      if (pointerType === 'mouse') return;
      event.preventDefault();
      const card = cardIn(event.currentTarget);
      if (pointerType !== 'touch' && card) onHold(card);
    },
    /** Enter opens what it is on when it is let go: until then it may become a hold. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-card]')) return;
      event.preventDefault();
      if (event.repeat) return;
      key.current = 'down';
      wait(event.target, () => (key.current = 'held'));
    },
    onKeyUp: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'Enter') return;
      cancel();
      if (key.current === 'down' && event.target instanceof HTMLElement) event.target.click();
      key.current = 'up';
    },
  };
}

/** One at a time; what has not happened when the card goes does not happen. */
function useTimer() {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cancel = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const after = (ms: number, then: () => void) => {
    cancel();
    timer.current = setTimeout(then, ms);
  };
  return { after, cancel };
}

/** A finger that leaves clicks what is under it by then, which is the sheet that has just come. */
function swallowClick(): void {
  const listening = new AbortController();
  const options = { capture: true, passive: false, signal: listening.signal };
  const end = (event: TouchEvent) => {
    listening.abort();
    if (event.type === 'touchend' && event.cancelable) event.preventDefault();
  };
  document.addEventListener('touchend', end, options);
  document.addEventListener('touchcancel', end, options);
}

function cardIn(box: HTMLElement): HTMLElement | null {
  return box.querySelector('[data-card]');
}
