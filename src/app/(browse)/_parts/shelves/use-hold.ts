'use client';

import { useEffect, useRef, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';

const HOLD_MS = 480;
const STEADY_PX = 10;

/**
 * A finger that stays, the centre key of a remote control held down, or the menu key of a keyboard. What follows
 * from the press itself (a click, the browser's own menu) is left out then.
 */
export function useHold(onHold: (opener: HTMLElement) => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useRef({ x: 0, y: 0 });
  const key = useRef<'up' | 'down' | 'held'>('up');
  const isClickMeant = useRef(true);
  const cancel = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);

  const wait = (opener: HTMLElement | null, then: () => void) => {
    cancel();
    if (!opener) return;
    timer.current = setTimeout(() => {
      then();
      onHold(opener);
    }, HOLD_MS);
  };

  return {
    onPointerDown: ({ pointerType, clientX, clientY, currentTarget }: PointerEvent<HTMLElement>) => {
      isClickMeant.current = true;
      if (pointerType === 'mouse') return;
      start.current = { x: clientX, y: clientY };
      wait(cardIn(currentTarget), () => (isClickMeant.current = false));
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

function cardIn(box: HTMLElement): HTMLElement | null {
  return box.querySelector('[data-card]');
}
