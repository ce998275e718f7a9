'use client';

import { useEffect } from 'react';
import { useRequests } from '@/player/react/player-context';
import { actionFor } from './shortcuts';
import { usePerform } from './use-perform';

/** Where a key already means something: typing, an open menu, a slider, a dialog. */
const busy = 'input, textarea, select, [role="menu"], dialog';
const pressable = 'button, a[href], [role="button"]';

export function useShortcuts(): void {
  const perform = usePerform();
  const { idle } = useRequests();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body;
      if (event.defaultPrevented || target.closest(busy)) return;
      // Space on a focused button presses that button.
      if (event.key === ' ' && target.closest(pressable)) return;
      const action = actionFor(event);
      if (!action) return;
      if (event.repeat && !['seekBy', 'volumeBy'].includes(action.type)) return;
      event.preventDefault();
      idle.wake();
      perform(action);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [perform, idle]);
}
