'use client';

import { memo } from 'react';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { lengthLabel, maturitySentence } from '@/modules/catalog/ui/describe-title';
import { isSameCard } from '@/modules/catalog/ui/same-card';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import type { TitleCard } from '@/modules/catalog/contract';
import type { Shape } from '@/modules/recommend/ui/shape-of';
import { usePreviewIntent } from './use-preview-intent';

type Props = { item: TitleCard; tabIndex?: 0 | -1; isPriority?: boolean; shape?: Shape };

const tallSizes = '(min-width: 96rem) 12vw, (min-width: 64rem) 14vw, (min-width: 40rem) 18vw, 30vw';
export const cardSizes = '(min-width: 96rem) 16vw, (min-width: 64rem) 19vw, (min-width: 40rem) 29vw, 42vw';
export const cardClass =
  'block scroll-my-24 overflow-hidden rounded-md outline-offset-2 ring-1 ring-line ring-inset duration-calm transition-[box-shadow,filter] ease-out pointer-fine:hover:shadow-mid pointer-fine:hover:brightness-110';

export const ShelfCard = memo(DrawnCard, isDrawnAlike);

function DrawnCard({ item, tabIndex, isPriority = false, shape = 'wide' }: Props) {
  const intent = usePreviewIntent(item);
  return (
    <div className="@container relative" {...intent}>
      <TitleLink
        titleId={item.id}
        data-card=""
        tabIndex={tabIndex}
        aria-label={spoken(item)}
        className={cardClass}
      >
        <Artwork
          title={item}
          shape={shape}
          sizes={shape === 'wide' ? cardSizes : tallSizes}
          isPriority={isPriority}
        />
      </TitleLink>
    </div>
  );
}

function isDrawnAlike(a: Props, b: Props): boolean {
  const isPlacedAlike = a.tabIndex === b.tabIndex && a.isPriority === b.isPriority && a.shape === b.shape;
  return isPlacedAlike && isSameCard(a.item, b.item);
}

function spoken(item: TitleCard): string {
  return [item.name, item.year, lengthLabel(item), maturitySentence(item.maturity)]
    .filter(Boolean)
    .join(', ');
}
