'use client';

import { useEffect } from 'react';
import type { Direction } from './pick-next';

const directions: Partial<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** What uses arrow keys itself. In a line of text only left and right do. */
const OWN =
  'textarea, [contenteditable="true"], input:is([type="range"], [type="radio"], [type="number"], [type="date"]), [role="slider"], [role="combobox"], [role="listbox"], video';
const LINE = 'input:not([type="checkbox"], [type="button"], [type="submit"])';

/**
 * The arrow keys of a keyboard or of a remote control lead to whatever lies that way. Parts of the page with
 * a better idea (a row of cards, a menu) prevent the default, and are heard first: this listens last.
 */
export function SpatialKeys() {
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener('keydown', onKeyDown, { signal: listening.signal });
    return () => listening.abort();
  }, []);
  return null;
}

/**
 * A closed list of choices would take another choice with every arrow key, and hold whoever has nothing but arrows.
 * So Enter opens it, and only an open one has the keys; where a browser cannot say which it is, they stay its own.
 */
function needsItsKeys(element: Element): boolean {
  if (!(element instanceof HTMLSelectElement)) return element.matches(OWN);
  return !CSS.supports('selector(:open)') || element.matches(':open');
}

function openChoices(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLSelectElement) || needsItsKeys(event.target)) return;
  event.preventDefault();
  event.target.showPicker();
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Enter' && !event.defaultPrevented) openChoices(event);
  const direction = directions[event.key];
  if (!direction || event.defaultPrevented || !(event.target instanceof Element)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  if (needsItsKeys(event.target)) return;
  if (event.target.matches(LINE) && (direction === 'left' || direction === 'right')) return;
  if (move) {
    if (move(direction)) event.preventDefault();
    return;
  }
  // Fetched with the first arrow key: most viewers have a mouse or a finger.
  event.preventDefault();
  void import('./move-focus').then(({ moveFocus }) => {
    move = moveFocus;
    moveFocus(direction);
  });
}

let move: ((direction: Direction) => boolean) | undefined;
