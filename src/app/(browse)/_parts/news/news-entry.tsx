'use client';

import { useText } from '#text';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import type { NewsItem } from '@/modules/news/contract';
import { describeReason } from '@/modules/recommend/ui/describe-reason';
import { TimeAgo } from '@/ui/time-ago';
import { useReasonWords } from '../use-reason-words';

type Told = Exclude<NewsItem, { kind: 'arrivals' }>;

export const entryClass =
  'flex items-center gap-3.5 rounded-md p-2.5 outline-offset-[-2px] transition-colors duration-quick hover:bg-fg/8';

/** One line of what happened, above the name of what it happened to. */
export function NewsEntry({ item, onLeave }: { item: Told; onLeave: () => void }) {
  const { title, at, isUnread } = item;
  const headline = useHeadline(item);
  const about = useAbout(item);
  return (
    <TitleLink titleId={title.id} onClick={onLeave} className={entryClass}>
      <span className="@container block w-28 shrink-0 overflow-hidden rounded-md">
        <Artwork title={title} shape="wide" sizes="112px" isBare />
      </span>
      <span className="grid min-w-0 grow gap-0.5">
        <span className="text-xs text-accent">{headline}</span>
        <span className="line-clamp-2 leading-snug font-medium">
          <bdi>{title.name}</bdi>
        </span>
        {about !== null && <span className="line-clamp-2 text-sm text-muted">{about}</span>}
        <span className="text-xs text-faint">
          <TimeAgo iso={at} />
        </span>
      </span>
      {isUnread && <UnreadMark />}
    </TitleLink>
  );
}

export function UnreadMark() {
  const text = useText('news');
  return (
    <span className="size-2 shrink-0 rounded-full bg-accent forced-colors:border">
      <span className="sr-only">{text('unread')}</span>
    </span>
  );
}

function useHeadline(item: Told): string {
  const text = useText('news');
  switch (item.kind) {
    case 'episodes':
      return text('newEpisodes', { count: item.count });
    case 'reminder':
      return text('reminder');
    case 'arrival':
      return text(item.title.kind === 'series' ? 'newSeries' : 'newFilm');
  }
}

function useAbout(item: Told): string | null {
  const text = useText('news');
  const words = useReasonWords();
  if (item.kind === 'reminder') return null;
  if (item.kind === 'arrival') return item.reason.kind === 'new' ? null : describeReason(item.reason, words);
  const { season, number, name } = item.first;
  const place = season === 0 ? text('special', { number }) : text('place', { season, number });
  return name === '' ? place : text('placeNamed', { place, name });
}
