'use client';

import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import { useText } from '#text';
import type { TitleCard } from '@/modules/catalog/contract';

/** What a screen reader is told while a title is moved. */
export function useAnnouncements(titles: readonly TitleCard[]): Announcements {
  const text = useText('browse');
  const facts = (active: UniqueIdentifier, over?: UniqueIdentifier) => ({
    name: titles.find(({ id }) => id === active)?.name ?? '',
    place: titles.findIndex(({ id }) => id === over) + 1,
    count: titles.length,
  });
  return {
    onDragStart: ({ active }) => text('isPickedUp', facts(active.id)),
    onDragOver: ({ active, over }) => (over ? text('isOverPlace', facts(active.id, over.id)) : undefined),
    onDragEnd: ({ active, over }) => (over ? text('isDropped', facts(active.id, over.id)) : undefined),
    onDragCancel: ({ active }) => text('isMoveCancelled', facts(active.id)),
  };
}
