'use client';

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from '@dnd-kit/core';
import {
  arrayMove,
  rectSortingStrategy,
  SortableContext,
  sortableKeyboardCoordinates,
} from '@dnd-kit/sortable';
import { useEffect, useMemo, useState } from 'react';
import { useText } from '#text';
import type { TitleCard } from '@/modules/catalog/contract';
import { useTitlePages } from '@/modules/catalog/ui/use-title-pages';
import { useMoveFavorite } from '@/modules/library/ui/use-move-favorite';
import type { Id } from '@/shared/ids';
import { notify } from '@/ui/notify';
import { gridClass, GridSkeleton } from '../title-grid';
import { ArrangeTile } from './arrange-tile';
import { useAnnouncements } from './use-announcements';

/** All of My List at once, to be put in order by hand, finger or keys. Fetched when somebody wants to. */
export function ArrangeList() {
  const { titles, place } = useOrder();
  const text = useText('browse');
  const ids = titles?.map(({ id }) => id) ?? [];
  const announcements = useAnnouncements(titles ?? []);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    // A finger that moves at once scrolls the page.
    useSensor(TouchSensor, { activationConstraint: { delay: 180, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  if (!titles) return <GridSkeleton />;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }: DragEndEvent) => {
        if (over && over.id !== active.id) place(String(active.id), ids.indexOf(String(over.id)));
      }}
      accessibility={{ announcements, screenReaderInstructions: { draggable: text('arrangeText') } }}
    >
      <SortableContext items={ids} strategy={rectSortingStrategy}>
        <ul className={gridClass}>
          {titles.map((title, index) => (
            <ArrangeTile key={title.id} title={title} place={index + 1} count={titles.length} />
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

/** As the server has it, with what was moved here on top of it: shown at once, taken back when it fails. */
function useOrder() {
  const text = useText('browse');
  const move = useMoveFavorite();
  const { titles: stored, hasMore, isAsking, loadMore, mutate } = useTitlePages('/api/favorites');
  const [moved, setMoved] = useState<readonly Id[]>([]);
  useEffect(() => {
    if (hasMore && !isAsking) loadMore();
  }, [hasMore, isAsking, loadMore]);
  const titles = useMemo(() => stored && inOrder(stored, moved), [stored, moved]);

  const place = (titleId: Id, index: number) => {
    if (!titles) return;
    const from = titles.findIndex(({ id }) => id === titleId);
    const title = titles[from];
    if (!title) return;
    const order = arrayMove(titles, from, index).map(({ id }) => id);
    setMoved(order);
    move(titleId, order[index - 1] ?? null).then(
      () => void mutate(),
      () => {
        setMoved([]);
        void mutate();
        notify({ tone: 'bad', message: text('notMoved', { name: title.name }) });
      },
    );
  };
  return { titles, place };
}

function inOrder(titles: readonly TitleCard[], order: readonly Id[]): TitleCard[] {
  const at = new Map(order.map((id, index) => [id, index]));
  // What is not in it has come since: it stays where the server has it, at the end.
  return [...titles].sort((a, b) => (at.get(a.id) ?? order.length) - (at.get(b.id) ?? order.length));
}
