'use client';

import { useRef } from 'react';
import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useText } from '#text';
import type { TitleCard } from '@/modules/catalog/contract';

/** What a screen reader is told while a title is moved. */
export function useAnnouncements(titles: readonly TitleCard[]): Announcements {
  const text = useText('browse');
  // A title that is picked up is over its own place at once: saying so would drown that it was picked up.
  const saidOver = useRef<UniqueIdentifier | null>(null);
  const facts = (active: UniqueIdentifier, over?: UniqueIdentifier) => ({
    name: titles.find(({ id }) => id === active)?.name ?? '',
    place: titles.findIndex(({ id }) => id === over) + 1,
    count: titles.length,
  });
  return {
    onDragStart: ({ active }) => {
      saidOver.current = active.id;
      return text('isPickedUp', facts(active.id));
    },
    onDragOver: ({ active, over }) => {
      if (!over || over.id === saidOver.current) return undefined;
      saidOver.current = over.id;
      return text('isOverPlace', facts(active.id, over.id));
    },
    onDragEnd: ({ active, over }) => (over ? text('isDropped', facts(active.id, over.id)) : undefined),
    onDragCancel: ({ active }) => text('isMoveCancelled', facts(active.id)),
  };
}
