'use client';

import { useEffect, useRef, type ReactNode } from 'react';
import { useText } from '#text';
import { useTitlePages, type TitlePagesQuery, type TitleSource } from '@/modules/catalog/ui/use-title-pages';
import { Skeleton } from '@/ui/skeleton';
import { ShelfCard } from './shelves/shelf-card';
import { Trouble } from './trouble';

type Props = { source: TitleSource; query?: TitlePagesQuery; isPriority?: boolean; empty: ReactNode };

export const gridClass =
  'grid grid-cols-2 gap-x-2 gap-y-3 px-gutter sm:grid-cols-3 sm:gap-x-2.5 sm:gap-y-5 lg:grid-cols-5 2xl:grid-cols-6 4xl:grid-cols-7';
const firstCards = 8;

/** All titles of a list; the next page is fetched before the end comes into view. */
export function TitleGrid({ source, query = {}, isPriority = false, empty }: Props) {
  const text = useText('browse');
  const { titles, error, hasMore, isAsking, loadMore, mutate } = useTitlePages(source, query);
  if (!titles) {
    if (error) return <Trouble what={text('failedGrid')} error={error} onRetry={() => void mutate()} />;
    return <GridSkeleton />;
  }
  if (titles.length === 0) return empty;
  return (
    <>
      <ul className={gridClass}>
        {titles.map((title, index) => (
          <li key={title.id} className="[contain-intrinsic-size:auto_10rem] [content-visibility:auto]">
            <ShelfCard item={title} isPriority={isPriority && index < firstCards} />
          </li>
        ))}
      </ul>
      {error ? (
        <Trouble what={text('failedMore')} error={error} onRetry={() => void mutate()} />
      ) : (
        hasMore && <NextPage isAsking={isAsking} onReached={loadMore} />
      )}
    </>
  );
}

/** The end of what is loaded: more is asked for before it comes into view. */
export function NextPage({ isAsking, onReached }: { isAsking: boolean; onReached: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsking || !place.current) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && onReached(),
      {
        rootMargin: '80% 0px',
      },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [isAsking, onReached]);
  return (
    <div ref={place} className="pt-3">
      <GridSkeleton rows={1} />
    </div>
  );
}

export function GridSkeleton({ rows = 3 }: { rows?: number }) {
  const text = useText('browse');
  return (
    <div role="status" aria-label={text('loading')} className={gridClass}>
      {Array.from({ length: rows * 6 }, (_, index) => (
        <Skeleton key={index} className="aspect-video rounded-md" />
      ))}
    </div>
  );
}
