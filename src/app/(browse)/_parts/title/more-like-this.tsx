'use client';

import { useText } from '#text';
import type { Title } from '@/modules/catalog/contract';
import { FactLine } from '@/modules/catalog/ui/fact-line';
import { useSimilar } from '@/modules/recommend/ui/use-similar';
import { Skeleton } from '@/ui/skeleton';
import { Section } from './section';
import { similarReason } from './similar-reason';
import { TitleTile } from './title-tile';

type Props = { title: Title; isOverlay: boolean };

const grid = 'grid grid-cols-2 gap-3 sm:gap-4 md:grid-cols-3';

export function MoreLikeThis({ title, isOverlay }: Props) {
  const text = useText('title');
  const titles = useSimilar(title.id);
  if (!titles) return <MoreSkeleton />;
  if (titles.length === 0) return null;
  return (
    <Section name={text('moreLikeThis')}>
      <ul className={grid}>
        {titles.map((other) => (
          <li key={other.id}>
            <TitleTile title={other} isOverlay={isOverlay}>
              <FactLine title={other} />
              <p className="truncate text-xs text-faint">{similarReason(other, text)}</p>
            </TitleTile>
          </li>
        ))}
      </ul>
    </Section>
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
