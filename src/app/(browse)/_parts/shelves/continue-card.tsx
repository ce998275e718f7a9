'use client';

import Link from 'next/link';
import { memo } from 'react';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { useText } from '#text';
import { titleHref, watchHref } from '@/modules/catalog/ui/title-address';
import { ProgressBar } from '@/modules/library/ui/progress-bar';
import { useRemaining } from '@/modules/library/ui/use-remaining';
import type { RowItem } from '@/modules/recommend/contract';
import { IconButton } from '@/ui/icon-button';
import { InfoIcon, MoreIcon, PlayIcon } from '@/ui/icons';
import { LazyMenu } from '@/ui/lazy-menu';
import { badgeWords, CardBadge } from './card-badge';
import { cardClass, cardSizes } from './shelf-card';
import { useContinueEntries } from './use-continue-entries';
import { usePreviewIntent } from './use-preview-intent';

type Props = {
  item: RowItem;
  progress: NonNullable<RowItem['progress']>;
  tabIndex: 0 | -1;
  isPriority?: boolean;
};

/** One press goes on where one stopped; everything else is in its menu, for fingers and keys too. */
export const ContinueCard = memo(function ContinueCard({
  item,
  progress,
  tabIndex,
  isPriority = false,
}: Props) {
  const text = useText('browse');
  const intent = usePreviewIntent(item);
  const remaining = useRemaining();
  const detail = progress.label ?? remaining(progress);
  return (
    <div>
      <div className="@container relative" {...intent}>
        <Link
          href={watchHref(progress.videoId)}
          prefetch={false}
          data-card=""
          tabIndex={tabIndex}
          aria-label={text(progress.isNext ? 'playName' : 'resumeName', {
            name: item.name,
            detail: [item.badge && text(badgeWords[item.badge]), progress.label, remaining(progress)]
              .filter(Boolean)
              .join(', '),
          })}
          className={`${cardClass} group/card relative`}
        >
          <Artwork title={item} shape="wide" sizes={cardSizes} isPriority={isPriority} isBare />
          <PlayMark />
          <CardBadge badge={item.badge} />
          {!progress.isNext && <ProgressBar place={progress} className="absolute inset-x-2.5 bottom-2.5" />}
        </Link>
      </div>
      <div className="flex items-center gap-1 pt-1">
        <p className="min-w-0 grow text-sm">
          <span className="block truncate">{item.name}</span>
          <span className="block truncate text-xs text-faint">{detail}</span>
        </p>
        <CardMenu item={item} tabIndex={tabIndex} />
      </div>
    </div>
  );
});

function PlayMark() {
  return (
    <span className="absolute inset-0 grid place-items-center bg-black/15">
      <span className="grid size-11 place-items-center rounded-full border border-white/80 bg-black/50 text-white transition-[scale,background-color] duration-calm ease-out group-hover/card:scale-110 group-hover/card:bg-black/70">
        <PlayIcon className="size-5" />
      </span>
    </span>
  );
}

function CardMenu({ item, tabIndex }: Pick<Props, 'item' | 'tabIndex'>) {
  const text = useText('browse');
  const entries = useContinueEntries(item);
  const label = text('moreFor', { name: item.name });
  return (
    <LazyMenu
      label={label}
      entries={[
        {
          kind: 'link',
          label: text('moreInfo'),
          href: titleHref(item.id),
          icon: <InfoIcon className="size-5 text-muted" />,
        },
        ...entries,
      ]}
      trigger={
        <IconButton label={label} tabIndex={tabIndex} className="-me-2">
          <MoreIcon className="size-5" />
        </IconButton>
      }
    />
  );
}
