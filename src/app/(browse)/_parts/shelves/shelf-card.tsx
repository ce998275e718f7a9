'use client';

import { memo } from 'react';
import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { cx } from '@/ui/cx';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { isSameCard } from '@/modules/catalog/ui/same-card';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import { useTitleWords } from '@/modules/catalog/ui/use-title-words';
import type { TitleCard } from '@/modules/catalog/contract';
import type { RowItem } from '@/modules/recommend/contract';
import type { Shape } from '@/modules/recommend/ui/shape-of';
import { RankNumeral } from '@/modules/recommend/ui/rank-numeral';
import { badgeWords, CardBadge } from './card-badge';
import { usePreviewIntent } from './use-preview-intent';

type Props = {
  item: TitleCard;
  tabIndex?: 0 | -1;
  isPriority?: boolean;
  shape?: Shape;
  badge?: RowItem['badge'];
  rank?: RowItem['rank'];
};

const tallSizes = '(min-width: 96rem) 12vw, (min-width: 64rem) 14vw, (min-width: 40rem) 18vw, 30vw';
export const cardSizes = '(min-width: 96rem) 16vw, (min-width: 64rem) 19vw, (min-width: 40rem) 29vw, 42vw';
export const cardClass =
  'block scroll-my-24 overflow-hidden rounded-md outline-offset-2 select-none [-webkit-touch-callout:none] ring-1 ring-line ring-inset duration-calm transition-[box-shadow,filter] ease-out pointer-fine:hover:shadow-mid pointer-fine:hover:brightness-110';

export const ShelfCard = memo(DrawnCard, isDrawnAlike);

function DrawnCard({ item, tabIndex, isPriority = false, shape = 'wide', badge = null, rank = null }: Props) {
  const text = useText('browse');
  const words = useTitleWords();
  const intent = usePreviewIntent(item);
  return (
    <div className="@container relative" {...intent}>
      <TitleLink
        titleId={item.id}
        data-card=""
        tabIndex={tabIndex}
        aria-label={spoken({ item, badge, rank }, text, words)}
        className={cx(cardClass, rank !== null && 'flex overflow-visible ring-0')}
      >
        {rank !== null && <RankNumeral rank={rank} />}
        <span
          className={cx('relative block', rank !== null && 'w-[60%] shrink-0 overflow-hidden rounded-md')}
        >
          <Artwork
            title={item}
            shape={shape}
            sizes={shape === 'wide' ? cardSizes : tallSizes}
            isPriority={isPriority}
          />
          <CardBadge badge={badge} />
        </span>
      </TitleLink>
    </div>
  );
}

function isDrawnAlike(a: Props, b: Props): boolean {
  const isPlacedAlike = a.tabIndex === b.tabIndex && a.isPriority === b.isPriority && a.shape === b.shape;
  const isMarkedAlike = a.badge === b.badge && a.rank === b.rank;
  return isPlacedAlike && isMarkedAlike && isSameCard(a.item, b.item);
}

type Marked = Required<Pick<Props, 'item' | 'badge' | 'rank'>>;

type Words = ReturnType<typeof useTitleWords>;

function spoken({ item, badge, rank }: Marked, text: Text<'browse'>, words: Words): string {
  const marks = [rank !== null && text('number', { rank }), badge && text(badgeWords[badge])];
  return [item.name, ...marks, item.year, words.length(item), words.maturitySentence(item.maturity)]
    .filter(Boolean)
    .join(', ');
}
