'use client';

import { useSortable } from '@dnd-kit/sortable';
import { useText } from '#text';
import type { TitleCard } from '@/modules/catalog/contract';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { cx } from '@/ui/cx';
import { cardSizes } from '../shelves/shelf-card';

type Props = { title: TitleCard; place: number; count: number };

export function ArrangeTile({ title, place, count }: Props) {
  const text = useText('browse');
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id: title.id,
    attributes: { roleDescription: text('movable') },
  });
  return (
    <li
      ref={setNodeRef}
      className={cx('@container relative', isDragging && 'z-10')}
      style={{
        transform: transform
          ? `translate3d(${String(transform.x)}px, ${String(transform.y)}px, 0)`
          : undefined,
        transition,
      }}
    >
      <button
        type="button"
        {...attributes}
        {...listeners}
        aria-label={text('placeOf', { name: title.name, place, count })}
        className={cx(
          'block w-full touch-manipulation overflow-hidden rounded-md text-start outline-offset-2 transition-[box-shadow,scale] duration-quick select-none [-webkit-touch-callout:none]',
          isDragging ? 'scale-104 cursor-grabbing shadow-high' : 'cursor-grab',
        )}
      >
        <Artwork title={title} shape="wide" sizes={cardSizes} />
        <span
          aria-hidden="true"
          // Drawn, not written: what a tile is called begins with its name and says the place itself.
          data-place={place}
          className="absolute end-2 top-2 grid size-8 place-items-center rounded-full bg-canvas/75 text-sm tabular-nums before:content-[attr(data-place)]"
        />
      </button>
    </li>
  );
}
