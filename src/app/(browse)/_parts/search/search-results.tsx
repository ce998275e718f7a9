'use client';

import Link from 'next/link';
import { useState, type ReactNode } from 'react';
import { useText } from '#text';
import type { TitleCard } from '@/modules/catalog/contract';
import { genreName } from '@/modules/catalog/ui/describe-title';
import { genreHref } from '@/modules/catalog/ui/title-address';
import type { SearchAnswer } from '@/modules/search/contract';
import { QuoteCard } from '@/modules/search/ui/quote-card';
import { searchHref } from '@/modules/search/ui/search-address';
import { SuggestionFace, tileClass } from '@/modules/search/ui/suggestion-face';
import type { useSearch } from '@/modules/search/ui/use-search';
import { Button } from '@/ui/button';
import { cx } from '@/ui/cx';
import { ShelfCard } from '../shelves/shelf-card';
import { gridClass, NextPage } from '../title-grid';
import { Trouble } from '../trouble';
import { addressOf } from './option-address';

type Answer = ReturnType<typeof useSearch> & { first: SearchAnswer; titles: TitleCard[] };
type Props = {
  q: string;
  isBlank: boolean;
  isFiltered: boolean;
  /** Found for other words, until the answer to these is there. */
  isOld: boolean;
  answer: Answer;
  onCorrect: (text: string) => void;
  onClearFilters: () => void;
};

/** Titles shown at first where something else was found too. */
const fewTitles = 12;
/** Of so many words, a question is more likely a line of a film than its name. */
const lineWords = 4;
const firstCards = 6;
const tilesClass = 'grid gap-2 px-gutter md:grid-cols-3 lg:grid-cols-5 2xl:grid-cols-6';

export function SearchResults(props: Props) {
  const text = useText('search');
  const { q, isBlank, isOld, answer, onCorrect } = props;
  const { first } = answer;
  const isEmpty = first.total + first.people.length + first.quotes.length === 0;
  if (isEmpty) return <NothingFound {...props} />;
  const quotes = <Quotes key="quotes" answer={first} />;
  const titles = <Titles key={q} {...props} />;
  const isLine = q.split(' ').length >= lineWords;
  return (
    <div
      aria-busy={isOld}
      className={cx(
        'grid grid-cols-[minmax(0,1fr)] gap-8 pt-6 transition-opacity duration-quick sm:gap-11 sm:pt-9',
        isOld && 'opacity-85 delay-150',
      )}
    >
      {first.correctedTo !== null && (
        <p className="-mb-4 px-gutter text-muted">
          {text.rich('notSpelt', {
            ...{ typed: q, meant: first.correctedTo },
            fix: (inner) => (
              <button
                type="button"
                onClick={() => onCorrect(first.correctedTo ?? q)}
                className="rounded-sm font-medium text-accent underline decoration-accent/40 underline-offset-4 hover:decoration-accent"
              >
                {inner}
              </button>
            ),
          })}
        </p>
      )}
      {!isBlank && first.people.length > 0 && (
        <section aria-label={text('people')} className="grid gap-3">
          <SectionHeading>{text('people')}</SectionHeading>
          <ul data-lane="" className={cx(tilesClass, 'sm:grid-cols-2')}>
            {first.people.map(({ name, ...person }) => {
              const option = { kind: 'person', text: name, ...person } as const;
              const href = addressOf(option) ?? searchHref({ q: name, filters: {} });
              return (
                <li key={name}>
                  <Link href={href} prefetch={false} className={tileClass}>
                    <SuggestionFace option={option} />
                  </Link>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      {isLine ? [quotes, titles] : [titles, quotes]}
      {!first.isComplete && (
        <p role="status" className="px-gutter text-sm text-faint">
          {text('stillReading')}
        </p>
      )}
    </div>
  );
}

function SectionHeading({ children }: { children: ReactNode }) {
  return <h2 className="px-gutter text-lg font-normal sm:text-xl">{children}</h2>;
}

function Quotes({ answer: { quotes } }: { answer: SearchAnswer }) {
  const text = useText('search');
  if (quotes.length === 0) return null;
  return (
    <section aria-label={text('saidIn')} className="grid gap-3">
      <SectionHeading>{text('saidIn')}</SectionHeading>
      <ul
        className={cx(
          'grid grid-cols-[minmax(0,1fr)] gap-2.5 px-gutter',
          quotes.length > 1 ? 'lg:grid-cols-2 3xl:grid-cols-3' : 'max-w-320',
        )}
      >
        {quotes.map((quote) => (
          <li key={`${quote.videoId} ${String(quote.startSeconds)}`}>
            <QuoteCard quote={quote} isAlone={quotes.length === 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Titles({ q, isBlank, answer }: Props) {
  const text = useText('search');
  const { first, titles, hasMore, isAsking, loadMore, error, mutate } = answer;
  const [isWhole, setWhole] = useState(false);
  if (titles.length === 0) return null;
  const isCut = !isWhole && !isBlank && first.quotes.length > 0 && first.total > fewTitles;
  const heading = isBlank
    ? text('mostWatched')
    : q === ''
      ? text('foundTitles', { count: first.total })
      : text('titles');
  return (
    <section aria-label={heading} className="grid gap-3">
      <SectionHeading>{heading}</SectionHeading>
      <ul className={gridClass}>
        {(isCut ? titles.slice(0, fewTitles) : titles).map((title, index) => (
          <li key={title.id} className="[contain-intrinsic-size:auto_10rem] [content-visibility:auto]">
            <ShelfCard item={title} isPriority={index < firstCards} />
          </li>
        ))}
      </ul>
      {isCut && (
        <div className="px-gutter">
          <Button variant="secondary" onClick={() => setWhole(true)}>
            {text('showAll', { count: first.total })}
          </Button>
        </div>
      )}
      {!isCut && error && (
        <Trouble what={text('notMoreLoaded')} error={error} onRetry={() => void mutate()} />
      )}
      {!isCut && !error && hasMore && <NextPage isAsking={isAsking} onReached={loadMore} />}
    </section>
  );
}

function NothingFound({ q, isFiltered, answer: { first }, onClearFilters }: Props) {
  const text = useText('search');
  const title = useText('title');
  const { genres, popular } = first.help ?? { genres: [], popular: [] };
  return (
    <div className="grid gap-9 pt-8 sm:pt-12">
      <section className="grid max-w-2xl gap-3 px-gutter">
        <h2 className="text-2xl">{q === '' ? text('nothingFits') : text('nothingFor', { typed: q })}</h2>
        <p className="text-muted">{text(isFiltered ? 'filtersInTheWay' : 'tryFewer')}</p>
        {isFiltered && (
          <Button variant="secondary" className="justify-self-start" onClick={onClearFilters}>
            {text('withoutFilters')}
          </Button>
        )}
      </section>
      {genres.length > 0 && (
        <section aria-label={text('wander')} className="grid gap-3">
          <SectionHeading>{text('wander')}</SectionHeading>
          <ul data-lane="" className={cx(tilesClass, 'grid-cols-2')}>
            {genres.map((genre) => (
              <li key={genre}>
                <Link href={genreHref(genre)} prefetch={false} className={tileClass}>
                  <SuggestionFace option={{ kind: 'genre', genre, text: genreName(genre, title) }} isPlain />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {popular.length > 0 && (
        <section aria-label={text('mostWatched')} className="grid gap-3">
          <SectionHeading>{text('mostWatched')}</SectionHeading>
          <ul className={gridClass}>
            {popular.map((title) => (
              <li key={title.id}>
                <ShelfCard item={title} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
