'use client';

import { useId, useState } from 'react';
import { useLocale, useText } from '#text';
import { formatList } from '@/language/format';
import type { TitleCard } from '@/modules/catalog/contract';
import { Artwork } from '@/modules/catalog/ui/artwork';
import { TitleLink } from '@/modules/catalog/ui/title-link';
import type { NewsItem } from '@/modules/news/contract';
import { cx } from '@/ui/cx';
import { ChevronDownIcon } from '@/ui/icons';
import { TimeAgo } from '@/ui/time-ago';
import { entryClass, UnreadMark } from './news-entry';

type Arrivals = Extract<NewsItem, { kind: 'arrivals' }>;

/** Of those that came together, so many are named and shown before one asks for all. */
const namedAtFirst = 2;
const shownAtFirst = 3;

const words = { movie: 'newFilms', series: 'newSeriesAll' } as const;

/** An import as one line, which unfolds into what it brought. */
export function ArrivalsEntry({ item, onLeave }: { item: Arrivals; onLeave: () => void }) {
  const text = useText('news');
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { count, titles, titleKind } = item;
  const names = titles.slice(0, namedAtFirst).map(({ name }) => isolated(name));
  const others = count - names.length;
  return (
    <>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
        className={cx(entryClass, 'w-full text-start')}
      >
        <PosterFan titles={titles.slice(0, shownAtFirst)} />
        <span className="grid min-w-0 grow gap-0.5">
          <span className="leading-snug font-medium">
            {text(titleKind === null ? 'newTitles' : words[titleKind], { count })}
          </span>
          <span className="line-clamp-2 text-sm text-muted">
            {formatList(locale, [...names, text('others', { count: others })], 'conjunction')}
          </span>
          <span className="text-xs text-faint">
            <TimeAgo iso={item.at} />
          </span>
        </span>
        {item.isUnread && <UnreadMark />}
        <ChevronDownIcon
          className={cx(
            'size-5 shrink-0 text-faint transition-[rotate] duration-quick',
            isOpen && 'rotate-180',
          )}
        />
      </button>
      {isOpen && (
        <ul id={id} className="mb-2 grid grid-cols-3 gap-x-2 gap-y-3 px-2.5 pt-1.5">
          {titles.map((title) => (
            <li key={title.id} className="min-w-0">
              <TitleLink titleId={title.id} onClick={onLeave} className="group block rounded-md">
                <span className="@container block overflow-hidden rounded-md ring-1 ring-line transition-[filter] duration-quick group-hover:brightness-110">
                  <Artwork title={title} shape="wide" sizes="120px" isBare />
                </span>
                <span className="mt-1 line-clamp-2 text-xs leading-snug text-muted group-hover:text-fg">
                  <bdi>{title.name}</bdi>
                </span>
              </TitleLink>
            </li>
          ))}
          {count > titles.length && (
            <li className="grid aspect-video place-items-center rounded-md border border-line text-xs text-faint">
              {text('others', { count: count - titles.length })}
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** A name may run the other way than the sentence it stands in (first strong isolate). */
const isolated = (name: string) => `\u2068${name}\u2069`;

/** As wide as the one picture of a line about one title, so that all words begin at the same place. */
function PosterFan({ titles }: { titles: readonly TitleCard[] }) {
  return (
    <span className="flex w-28 shrink-0" aria-hidden="true">
      {titles.map((title, index) => (
        <span
          key={title.id}
          style={{ zIndex: shownAtFirst - index }}
          className="@container relative block w-13 shrink-0 overflow-hidden rounded-sm shadow-low ring-2 ring-overlay not-first:-ms-5.5"
        >
          <Artwork title={title} shape="tall" sizes="60px" isBare />
        </span>
      ))}
    </span>
  );
}
