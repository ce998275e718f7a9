'use client';

import Link from 'next/link';
import { useId, useRef, type ReactNode } from 'react';
import { cx } from '@/ui/cx';
import { ChevronRightIcon } from '@/ui/icons';
import type { Row, RowItem } from '../contract';
import type { Shape } from './shape-of';
import { ShelfArrow } from './shelf-arrow';
import styles from './shelf.module.css';
import { useShelfKeys } from './use-shelf-keys';
import { useTrackEnds } from './use-track-ends';

type Props = {
  row: Row;
  shape: Shape;
  /** Perhaps not in the window: it is laid out when it comes near. */
  isBelow?: boolean;
  /** `tabIndex` is 0 for one card of a shelf: the one that Tab leads to. */
  renderCard: (item: RowItem, place: { index: number; tabIndex: 0 | -1 }) => ReactNode;
};

export function Shelf({ row, shape, isBelow = false, renderCard }: Props) {
  const headingId = useId();
  const track = useRef<HTMLUListElement>(null);
  const { hasBefore, hasAfter } = useTrackEnds(track, row.items.length);
  const { current, onFocus, onKeyDown } = useShelfKeys();
  const tabStop = Math.min(current, row.items.length - 1);

  return (
    <section
      aria-labelledby={headingId}
      className={cx(styles.shelf, shape === 'tall' && styles.tall, isBelow && styles.below, 'group/shelf')}
    >
      <ShelfHeading id={headingId} name={row.name} href={row.href} />
      <div className="relative">
        {/* Hears the keys that its links do not use. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul
          ref={track}
          data-shelf=""
          className={cx(styles.track, 'py-2')}
          onFocus={onFocus}
          onKeyDown={onKeyDown}
        >
          {row.items.map((item, index) => (
            <li key={item.progress?.videoId ?? item.id} className="relative">
              {renderCard(item, { index, tabIndex: index === tabStop ? 0 : -1 })}
            </li>
          ))}
        </ul>
        <ShelfArrow side="before" track={track} isShown={hasBefore} rowName={row.name} />
        <ShelfArrow side="after" track={track} isShown={hasAfter} rowName={row.name} />
      </div>
    </section>
  );
}

export function ShelfHeading({ id, name, href }: { id?: string; name: string; href: string | null }) {
  const words = 'text-lg font-normal tracking-[-0.005em] sm:text-xl';
  return (
    <h2 id={id} className="flex min-h-tap items-center px-gutter">
      {href === null ? (
        <span className={words}>{name}</span>
      ) : (
        <Link
          href={href}
          className={cx(words, 'group/heading inline-flex min-h-tap items-center gap-1 pr-2')}
        >
          {name}
          <ChevronRightIcon className="size-4.5 text-accent opacity-60 transition-[opacity,translate] duration-calm ease-out group-hover/heading:translate-x-1 group-hover/heading:opacity-100 group-focus-visible/heading:opacity-100" />
        </Link>
      )}
    </h2>
  );
}
