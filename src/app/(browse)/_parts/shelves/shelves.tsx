'use client';

import { memo, useCallback, useDeferredValue, useMemo, type ReactNode } from 'react';
import { useText } from '#text';
import type { Row, RowItem } from '@/modules/recommend/contract';
import { nameOfReason, whyOfRow } from '@/modules/recommend/ui/describe-reason';
import { LateShelf } from '@/modules/recommend/ui/late-shelf';
import { tallRow, type Shape } from '@/modules/recommend/ui/shape-of';
import { Shelf } from '@/modules/recommend/ui/shelf';
import { ShelfSkeleton } from '@/modules/recommend/ui/shelf-skeleton';
import { useRowWishes } from '@/modules/recommend/ui/use-row-wishes';
import { useRows, type RowsPage } from '@/modules/recommend/ui/use-rows';
import { cx } from '@/ui/cx';
import { Trouble } from '../trouble';
import { useReasonWords } from '../use-reason-words';
import { ContinueCard } from './continue-card';
import { EmptyLibrary } from './empty-library';
import { firstRows } from './first-view';
import { RowProvider } from './row-context';
import { RowMenu } from './row-menu';
import { RowWishes } from './row-wishes';
import { ShelfCard } from './shelf-card';

const FIRST_CARDS = 4;

type Props = { page: RowsPage; isOwner: boolean; above: ReactNode; below: ReactNode };

/** What stands above and below the rows has nothing to say in an empty library. */
export function Shelves({ page, isOwner, above, below }: Props) {
  const text = useText('browse');
  const { data, error, mutate } = useRows(page);
  // Sixty more cards arrive right after the page: drawn in pieces between which a tap is heard.
  const rows = useDeferredValue(data?.rows);
  if (data?.rows.length === 0)
    return <NoRows above={above} below={below} isGrowing={data.isGrowing} isOwner={isOwner} />;
  return (
    <>
      {above}
      {rows && <Rows rows={rows} page={page} />}
      {!rows && !error && <ShelvesSkeleton />}
      {!data && error && <Trouble what={text('failedRows')} error={error} onRetry={() => void mutate()} />}
      {data && <RowWishes />}
      {data && below}
    </>
  );
}

type NoRowsProps = Omit<Props, 'page'> & { isGrowing: boolean };

/** An empty library, unless the profile hid the only rows that there were: those it gets back here. */
function NoRows({ above, below, ...library }: NoRowsProps) {
  const hasHidden = useRowWishes()?.some(({ wish }) => wish === 'hidden') ?? false;
  if (!hasHidden) return <EmptyLibrary {...library} />;
  return (
    <>
      {above}
      <RowWishes />
      {below}
    </>
  );
}

type RowsProps = { rows: readonly Row[]; page: RowsPage };

const Rows = memo(function Rows({ rows, page }: RowsProps) {
  const words = useReasonWords();
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
            name={nameOfReason(row.reason, words)}
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
  const hasNews = isNewsWorthSaying(row);
  const renderCard = useCallback(
    (item: RowItem, { index, tabIndex }: { index: number; tabIndex: 0 | -1 }) => {
      const common = { item, tabIndex, isPriority: isLargest && index < FIRST_CARDS };
      if (item.progress) return <ContinueCard {...common} progress={item.progress} />;
      return (
        <ShelfCard
          {...common}
          shape={shape}
          badge={hasNews || item.badge !== 'new' ? item.badge : null}
          rank={item.rank}
        />
      );
    },
    [isLargest, shape, hasNews],
  );
  const words = useReasonWords();
  const { id, kind, reason } = row;
  const shown = useMemo(
    () => ({ id, kind, page, name: nameOfReason(reason, words) }),
    [id, kind, page, reason, words],
  );
  return (
    <RowProvider value={shown}>
      <Shelf
        row={row}
        name={shown.name}
        why={whyOfRow(reason, words)}
        shape={shape}
        isBelow={isBelow}
        menu={<RowMenu row={shown} />}
        renderCard={renderCard}
      />
    </RowProvider>
  );
}

/** Where most of a row has just come, saying so on every card says nothing. */
function isNewsWorthSaying({ items }: Row): boolean {
  return items.filter(({ badge }) => badge === 'new').length * 3 <= items.length;
}

function ShelvesSkeleton() {
  const text = useText('browse');
  return (
    <div role="status" aria-label={text('loading')} className="grid gap-6 sm:gap-8">
      {[0, 1, 2].map((row) => (
        <ShelfSkeleton key={row} />
      ))}
    </div>
  );
}
