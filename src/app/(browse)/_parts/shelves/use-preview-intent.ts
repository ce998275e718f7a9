'use client';

import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type PointerEvent } from 'react';
import { usePreviewStore, type PreviewItem } from './preview-store';
import { useShownRow } from './row-context';
import { useHold } from './use-hold';

const HOVER_MS = 420;
const FOCUS_MS = 700;

/**
 * Handlers for the box around a card: a mouse that rests on it or a key that stops there opens its preview, and
 * whoever presses and holds it is offered its actions.
 */
export function usePreviewIntent(item: PreviewItem) {
  const row = useShownRow();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const cancel = () => clearTimeout(timer.current);
  useEffect(() => () => clearTimeout(timer.current), []);
  const hold = useHold((opener) => {
    cancel();
    usePreviewStore.getState().hold({ item, opener, row });
  });

  const openSoon = (opener: HTMLElement | null, delayMs: number) => {
    cancel();
    if (!opener) return;
    void import('./card-preview');
    timer.current = setTimeout(
      () => opener.isConnected && usePreviewStore.getState().show({ item, opener, row }),
      delayMs,
    );
  };

  return {
    ...hold,
    onPointerEnter: (event: PointerEvent<HTMLElement>) => {
      // A finger has no hover: it would open on every tap and cover what was tapped.
      if (event.pointerType !== 'touch') openSoon(linkOf(event.currentTarget), HOVER_MS);
    },
    onPointerLeave: cancel,
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      cancel();
      hold.onPointerDown(event);
    },
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.matches('[data-card]:focus-visible')) openSoon(target, FOCUS_MS);
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      cancel();
      const { shown, hide } = usePreviewStore.getState();
      if (shown?.opener === target && !relatedTarget?.closest('[data-card-preview]')) hide();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key === 'Enter') cancel();
      hold.onKeyDown(event);
      const { shown, hide } = usePreviewStore.getState();
      if (!shown || shown.opener !== event.target) return;
      if (event.key === 'Escape') hide();
      if (event.key === 'Tab' && !event.shiftKey && enterPreview()) event.preventDefault();
    },
  };
}

function linkOf(box: HTMLElement): HTMLElement | null {
  return box.querySelector('[data-card]');
}

/** The preview stands elsewhere in the document; Tab leads into it as if it were next to its card. */
function enterPreview(): boolean {
  const first = document.querySelector<HTMLElement>(
    '[data-card-preview] :is(a, button):not([tabindex="-1"])',
  );
  first?.focus();
  return first !== null;
}
