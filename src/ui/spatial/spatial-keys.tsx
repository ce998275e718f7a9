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
  'select, textarea, [contenteditable="true"], input:is([type="range"], [type="radio"], [type="number"], [type="date"]), [role="slider"], [role="combobox"], [role="listbox"], video';
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

function onKeyDown(event: KeyboardEvent): void {
  const direction = directions[event.key];
  if (!direction || event.defaultPrevented || !(event.target instanceof Element)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) return;
  if (event.target.matches(OWN)) return;
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
