'use client';

import { useEffect, useMemo, useState } from 'react';
import { useLocale, useText } from '#text';
import type { Text } from '@/language/create-text';
import { formatList } from '@/language/format';
import type { Locale } from '@/language/locales';
import type { SearchFilters } from '@/modules/search/contract';
import { genreName } from '@/modules/catalog/ui/describe-title';
import { FilterBar } from '@/modules/search/ui/filter-bar';
import { useRecentSearches } from '@/modules/search/ui/recent-searches';
import { isFiltered, searchHref, type Wanted } from '@/modules/search/ui/search-address';
import { useSearch, useSettled } from '@/modules/search/ui/use-search';
import { GridSkeleton } from '../title-grid';
import { Trouble } from '../trouble';
import { SearchField } from './search-field';
import { SearchResults } from './search-results';

type Props = { initial: Wanted; profileId: string };

/** Short enough to feel like none, long enough that a word is one question and not six. */
const settleMs = 90;
/** A search that one stays at is worth remembering. */
const rememberMs = 2_500;

/** The whole of /search: the answer follows the typing, and so does the address. */
export function SearchScreen({ initial, profileId }: Props) {
  const text = useText('search');
  const title = useText('title');
  const locale = useLocale();
  const [typed, setTyped] = useState(initial.q);
  const [filters, setFilters] = useState<SearchFilters>(initial.filters);
  const q = useSettled(typed, settleMs);
  const wanted = useMemo(() => ({ q, filters }), [q, filters]);
  const [first] = useState(wanted);
  const answer = useSearch(wanted, { isKnown: wanted === first });
  const recent = useRecentSearches(profileId);
  const { remember } = recent;

  useEffect(() => {
    // Not a navigation: going back leads to where one came from, not to every letter.
    window.history.replaceState(null, '', searchHref(wanted));
    if (wanted.q.trim() === '') return;
    const timer = setTimeout(() => remember(wanted.q), rememberMs);
    return () => clearTimeout(timer);
  }, [wanted, remember]);

  const isBlank = q.trim() === '' && !isFiltered(filters);
  return (
    <>
      <div className="px-gutter pt-18 pb-4 sm:pt-24">
        <h1 className="sr-only">{text('open')}</h1>
        <SearchField typed={typed} onType={setTyped} recent={recent} />
      </div>
      <FilterBar filters={filters} onChange={setFilters} nameGenre={(genre) => genreName(genre, title)} />
      <p role="status" className="sr-only">
        {answer.first && !isBlank && !answer.isLoading ? spoken(answer.first, text, locale) : ''}
      </p>
      {answer.first && answer.titles ? (
        <SearchResults
          q={q.trim()}
          isBlank={isBlank}
          isFiltered={isFiltered(filters)}
          isOld={answer.isLoading}
          answer={{ ...answer, first: answer.first, titles: answer.titles }}
          onCorrect={setTyped}
          onClearFilters={() => setFilters({})}
        />
      ) : answer.error ? (
        <Trouble what={text('notLoaded')} error={answer.error} onRetry={() => void answer.mutate()} />
      ) : (
        <div className="pt-8">
          <GridSkeleton />
        </div>
      )}
    </>
  );
}

type Counts = { total: number; people: readonly unknown[]; quotes: readonly unknown[] };

function spoken({ total, people, quotes }: Counts, text: Text<'search'>, locale: Locale): string {
  const things = [
    total > 0 ? text('foundTitles', { count: total }) : '',
    people.length > 0 ? text('foundPeople', { count: people.length }) : '',
    quotes.length > 0 ? text('foundMoments', { count: quotes.length }) : '',
  ].filter(Boolean);
  return things.length === 0 ? text('foundNothing') : text('found', { things: formatList(locale, things) });
}
