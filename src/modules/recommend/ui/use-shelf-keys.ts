'use client';

import { useCallback, useState, type FocusEvent, type KeyboardEvent } from 'react';
import { focusInView } from '@/ui/focus-in-view';
import { readingKey } from '@/ui/reading-direction';
import { nextCard } from './next-card';

const CARDS = '[data-card]';
const SHELVES = '[data-shelf]';

/**
 * One tab stop per shelf; arrows move along it and between shelves, so that twenty rows of twenty
 * cards are not four hundred tab stops, and a remote control is enough.
 */
export function useShelfKeys() {
  const [current, setCurrent] = useState(0);

  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const index = cardsOf(event.currentTarget).indexOf(event.target);
    if (index >= 0) setCurrent(index);
  }, []);

  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const cards = cardsOf(event.currentTarget);
    const index = cards.indexOf(event.target as HTMLElement);
    if (index < 0) return;
    const next = nextCard(readingKey(event.key, event.currentTarget), index, cards.length);
    const target = next === null ? neighbour(event.currentTarget, event.key) : cards[next];
    if (!target) return;
    event.preventDefault();
    focusInView(target);
  }, []);

  return { current, onFocus, onKeyDown };
}

function cardsOf(shelf: Element): HTMLElement[] {
  return [...shelf.querySelectorAll<HTMLElement>(CARDS)];
}

function neighbour(shelf: Element, key: string): HTMLElement | undefined {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!step) return undefined;
  const shelves = [...document.querySelectorAll(SHELVES)];
  const next = shelves[shelves.indexOf(shelf) + step];
  return next?.querySelector<HTMLElement>(`${CARDS}[tabindex="0"]`) ?? undefined;
}
