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
  /** In the viewer's language. */
  name: string;
  why: string | null;
  shape: Shape;
  /** Perhaps not in the window: it is laid out when it comes near. */
  isBelow?: boolean;
  /** Stands at the end of the heading. */
  menu?: ReactNode;
  /** `tabIndex` is 0 for one card of a shelf: the one that Tab leads to. */
  renderCard: (item: RowItem, place: { index: number; tabIndex: 0 | -1 }) => ReactNode;
};

export function Shelf({ row, name, why, shape, isBelow = false, menu, renderCard }: Props) {
  const headingId = useId();
  const track = useRef<HTMLUListElement>(null);
  const { hasBefore, hasAfter } = useTrackEnds(track, row.items.length);
  const { current, onFocus, onKeyDown } = useShelfKeys();
  const tabStop = Math.min(current, row.items.length - 1);

  return (
    <section
      aria-labelledby={headingId}
      data-row={row.id}
      className={cx(styles.shelf, shape === 'tall' && styles.tall, isBelow && styles.below, 'group/shelf')}
    >
      <div className="flex items-center justify-between gap-2 pe-gutter">
        <ShelfHeading id={headingId} name={name} why={why} href={row.href} />
        {menu}
      </div>
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
        <ShelfArrow side="before" track={track} isShown={hasBefore} rowName={name} />
        <ShelfArrow side="after" track={track} isShown={hasAfter} rowName={name} />
      </div>
    </section>
  );
}

type HeadingProps = { id: string; name: string; why: string | null; href: string | null };

/** As high as a finger needs, with its reason below the name or, where there is room, beside it. */
function ShelfHeading({ id, name, why, href }: HeadingProps) {
  const words = 'truncate text-lg leading-7 font-normal tracking-[-0.005em] sm:text-xl';
  return (
    <div className="flex min-h-tap min-w-0 flex-col justify-center ps-gutter sm:flex-row sm:items-center sm:justify-start sm:gap-3.5">
      <h2 id={id} className="flex min-w-0 shrink-0">
        {href === null ? (
          <span className={words}>{name}</span>
        ) : (
          <Link
            href={href}
            className="group/heading inline-flex min-w-0 items-center gap-1 pe-2 sm:min-h-tap"
          >
            <span className={words}>{name}</span>
            <ChevronRightIcon className="size-4.5 shrink-0 text-accent opacity-60 transition-[opacity,translate] duration-calm ease-out group-hover/heading:translate-x-1 group-hover/heading:opacity-100 group-focus-visible/heading:opacity-100 rtl:group-hover/heading:-translate-x-1" />
          </Link>
        )}
      </h2>
      {why !== null && <p className="truncate text-xs leading-4 text-faint sm:pt-1 sm:text-sm">{why}</p>}
    </div>
  );
}
