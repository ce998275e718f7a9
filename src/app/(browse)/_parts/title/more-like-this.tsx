'use client';

import type { Title } from '@/modules/catalog/contract';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { useMoreLike } from '@/modules/catalog/ui/use-more-like';
import { ListButton } from '@/modules/library/ui/list-button';
import { Skeleton } from '@/ui/skeleton';

type Props = { title: Title; isOverlay: boolean };

const grid = 'grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3';

export function MoreLikeThis({ title, isOverlay }: Props) {
  const { titles, isLoading } = useMoreLike(title);
  if (isLoading) return <MoreSkeleton />;
  if (titles.length === 0) return null;
  return (
    <section aria-labelledby="more-like-this">
      <h2 id="more-like-this" className="mb-4 text-xl font-normal">
        More like this
      </h2>
      <ul className={grid}>
        {titles.map((other) => (
          <li key={other.id} className="@container relative overflow-hidden rounded-md bg-surface">
            {/* Replaced, so that closing always leads back to the page below. */}
            <TitleLink
              titleId={other.id}
              replace={isOverlay}
              className="block outline-offset-[-3px] transition-[filter] duration-quick hover:brightness-110"
            >
              <span className="sr-only">{other.name}</span>
              <Artwork title={other} shape="wide" sizes="(min-width: 48rem) 18rem, 45vw" />
            </TitleLink>
            <div className="flex items-center justify-between gap-2 py-1.5 pr-1.5 pl-3">
              <FactLine title={other} />
              <ListButton title={other} look="icon" className="border-transparent" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoreSkeleton() {
  return (
    <div className={grid}>
      {[0, 1, 2].map((index) => (
        <Skeleton key={index} className="aspect-4/3 rounded-md" />
      ))}
    </div>
  );
}
