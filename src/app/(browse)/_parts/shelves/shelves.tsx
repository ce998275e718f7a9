'use client';

import { useCallback, type ReactNode } from 'react';
import type { Row, RowItem } from '@/modules/recommend/contract';
import { LateShelf } from '@/modules/recommend/ui/late-shelf';
import { Shelf } from '@/modules/recommend/ui/shelf';
import { ShelfSkeleton } from '@/modules/recommend/ui/shelf-skeleton';
import { useRows, type RowsPage } from '@/modules/recommend/ui/use-rows';
import { Trouble } from '../trouble';
import { ContinueCard } from './continue-card';
import { EmptyLibrary } from './empty-library';
import { ShelfCard } from './shelf-card';
import { useRemoveProgress } from './use-remove-progress';

/** On a tall screen this is all that is seen at first; the rest follows when it comes near. */
const EAGER_ROWS = 3;
const FIRST_CARDS = 6;

type Props = { page: RowsPage; isOwner: boolean; above: ReactNode; below: ReactNode };

/** What stands above and below the rows has nothing to say in an empty library. */
export function Shelves({ page, isOwner, above, below }: Props) {
  const { data, error, mutate } = useRows(page);
  if (data?.rows.length === 0) return <EmptyLibrary isGrowing={data.isGrowing} isOwner={isOwner} />;
  return (
    <>
      {above}
      {data ? (
        <div className="relative z-10 grid gap-5 sm:gap-7">
          {data.rows.map((row, index) => (
            <LateShelf key={row.id} name={row.name} isEager={index < EAGER_ROWS}>
              <RowShelf row={row} page={page} isFirst={index === 0} />
            </LateShelf>
          ))}
        </div>
      ) : error ? (
        <Trouble what="The rows could not be loaded." error={error} onRetry={() => void mutate()} />
      ) : (
        <ShelvesSkeleton />
      )}
      {data && below}
    </>
  );
}

function RowShelf({ row, page, isFirst }: { row: Row; page: RowsPage; isFirst: boolean }) {
  const remove = useRemoveProgress(page);
  const renderCard = useCallback(
    (item: RowItem, { index, tabIndex }: { index: number; tabIndex: 0 | -1 }) => {
      const common = { item, tabIndex, isPriority: isFirst && index < FIRST_CARDS };
      if (item.progress) return <ContinueCard {...common} progress={item.progress} onRemove={remove} />;
      return <ShelfCard {...common} />;
    },
    [isFirst, remove],
  );
  return <Shelf row={row} renderCard={renderCard} />;
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
