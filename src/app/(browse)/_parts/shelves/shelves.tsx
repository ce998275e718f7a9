'use client';

import { memo, useCallback, useDeferredValue, type ReactNode } from 'react';
import { useText } from '#text';
import type { Row, RowItem } from '@/modules/recommend/contract';
import { nameOfReason } from '@/modules/recommend/ui/describe-reason';
import { LateShelf } from '@/modules/recommend/ui/late-shelf';
import { tallRow, type Shape } from '@/modules/recommend/ui/shape-of';
import { Shelf } from '@/modules/recommend/ui/shelf';
import { ShelfSkeleton } from '@/modules/recommend/ui/shelf-skeleton';
import { useRows, type RowsPage } from '@/modules/recommend/ui/use-rows';
import { cx } from '@/ui/cx';
import { Trouble } from '../trouble';
import { ContinueCard } from './continue-card';
import { EmptyLibrary } from './empty-library';
import { firstRows } from './first-view';
import { ShelfCard } from './shelf-card';

const FIRST_CARDS = 4;

type Props = { page: RowsPage; isOwner: boolean; above: ReactNode; below: ReactNode };

/** What stands above and below the rows has nothing to say in an empty library. */
export function Shelves({ page, isOwner, above, below }: Props) {
  const { data, error, mutate } = useRows(page);
  // Sixty more cards arrive right after the page: drawn in pieces between which a tap is heard.
  const rows = useDeferredValue(data?.rows);
  if (data?.rows.length === 0) return <EmptyLibrary isGrowing={data.isGrowing} isOwner={isOwner} />;
  return (
    <>
      {above}
      {rows && <Rows rows={rows} page={page} />}
      {!rows && !error && <ShelvesSkeleton />}
      {!data && error && (
        <Trouble what="The rows could not be loaded." error={error} onRetry={() => void mutate()} />
      )}
      {data && below}
    </>
  );
}

type RowsProps = { rows: readonly Row[]; page: RowsPage };

const Rows = memo(function Rows({ rows, page }: RowsProps) {
  const text = useText('browse');
  const tall = tallRow(rows);
  // On the home page the first row reaches into the stage: something of it shows in every window.
  const reach = page === 'browse' && 'sm:-mt-[min(5.5vw,5rem)]';
  return (
    <div className={cx('relative z-10 grid gap-5 sm:gap-7', reach)}>
      {rows.map((row, index) => {
        const shape = row === tall ? 'tall' : 'wide';
        return (
          <LateShelf
            key={row.id}
            name={nameOfReason(row.reason, text)}
            shape={shape}
            isEager={index < firstRows}
            isFilled={row.items.length > 0}
          >
            <RowShelf row={row} page={page} shape={shape} isBelow={index > 0} />
          </LateShelf>
        );
      })}
    </div>
  );
});

type RowProps = { row: Row; page: RowsPage; shape: Shape; isBelow: boolean };

function RowShelf({ row, page, shape, isBelow }: RowProps) {
  // On the home page the picture of the stage comes first.
  const isLargest = !isBelow && page !== 'browse';
  const renderCard = useCallback(
    (item: RowItem, { index, tabIndex }: { index: number; tabIndex: 0 | -1 }) => {
      const common = { item, tabIndex, isPriority: isLargest && index < FIRST_CARDS };
      if (item.progress) return <ContinueCard {...common} progress={item.progress} />;
      return <ShelfCard {...common} shape={shape} badge={item.badge} rank={item.rank} />;
    },
    [isLargest, shape],
  );
  return <Shelf row={row} shape={shape} isBelow={isBelow} renderCard={renderCard} />;
}

export function ShelvesSkeleton() {
  return (
    <div role="status" aria-label="Loading" className="grid gap-6 sm:gap-8">
      {[0, 1, 2].map((row) => (
        <ShelfSkeleton key={row} />
      ))}
    </div>
  );
}
