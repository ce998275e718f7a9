'use client';

import { useLocale, useText } from '#text';
import type { Text } from '@/language/create-text';
import { formatLanguage } from '@/language/format';
import type { Locale } from '@/language/locales';
import type { ResponseOf } from '@/shared/endpoint';
import { useEndpoint } from '@/ui/api/use-endpoint';
import { cx } from '@/ui/cx';
import { ChevronDownIcon, CloseIcon } from '@/ui/icons';
import type { getSearchFilters, SearchFilters } from '../contract';
import { isFiltered } from './search-address';

type Props = { filters: SearchFilters; onChange: (filters: SearchFilters) => void };
/** The name of a genre in the viewer's language. */
type NameGenre = (genre: string) => string;
type Choice = { value: string; label: string; filters: SearchFilters };

/** What a filter sets; choosing another of its choices unsets the rest. */
type Filter = {
  name: string;
  any: string;
  sets: readonly (keyof SearchFilters)[];
  choices: readonly Choice[];
};

type Say = { text: Text<'search'>; locale: Locale; nameGenre: NameGenre };
type Facts = ResponseOf<typeof getSearchFilters>;

const shortMinutes = 30;
const filmMinutes = 90;
const longHours = 2;

function kindsOf({ text }: Say): Filter {
  return {
    ...{ name: text('kind'), any: text('anyKind'), sets: ['kind'] },
    choices: [
      { value: 'movie', label: text('films'), filters: { kind: 'movie' } },
      { value: 'series', label: text('seriesAll'), filters: { kind: 'series' } },
    ],
  };
}

function lengthsOf({ text }: Say): Filter {
  const below = (minutes: number) => ({
    ...{ value: String(minutes), label: text('lengthBelow', { minutes }) },
    filters: { minutesTo: minutes - 1 },
  });
  const long = longHours * 60;
  return {
    ...{ name: text('length'), any: text('anyLength'), sets: ['minutesFrom', 'minutesTo'] },
    choices: [
      below(shortMinutes),
      below(filmMinutes),
      {
        ...{ value: 'usual', label: text('lengthBetween', { minutes: filmMinutes, hours: longHours }) },
        filters: { minutesFrom: filmMinutes, minutesTo: long },
      },
      {
        ...{ value: 'long', label: text('lengthAbove', { hours: longHours }) },
        filters: { minutesFrom: long + 1 },
      },
    ],
  };
}

function agesOf({ text }: Say): Filter {
  return {
    ...{ name: text('ageLabel'), any: text('anyAge'), sets: ['maturity'] },
    choices: ([0, 7, 13, 16] as const).map((maturity) => ({
      value: String(maturity),
      label: maturity === 0 ? text('forEveryone') : text('agesUpTo', { age: maturity }),
      filters: { maturity },
    })),
  };
}

function watchedOf({ text }: Say): Filter {
  return {
    ...{ name: text('watched'), any: text('seenOrNot'), sets: ['watched'] },
    choices: [
      { value: 'no', label: text('notSeen'), filters: { watched: 'no' } },
      { value: 'yes', label: text('seen'), filters: { watched: 'yes' } },
    ],
  };
}

function allOf(say: Say, facts: Facts | undefined): Filter[] {
  const { text, locale, nameGenre } = say;
  const genres = (facts?.genres ?? [])
    .map((genre) => ({ value: genre, label: nameGenre(genre), filters: { genre } }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
  const languages = (facts?.languages ?? []).map((language) => ({
    ...{ value: language, label: formatLanguage(locale, language) },
    filters: { language },
  }));
  return [
    kindsOf(say),
    { name: text('genre'), any: text('anyGenre'), sets: ['genre'], choices: genres },
    decadesOf(say, facts),
    lengthsOf(say),
    { name: text('language'), any: text('anyLanguage'), sets: ['language'], choices: languages },
    agesOf(say),
    watchedOf(say),
  ];
}

/** One list of the browser's own for each: at home on every phone, and with every keyboard. */
export function FilterBar({ filters, onChange, nameGenre }: Props & { nameGenre: NameGenre }) {
  const { data } = useEndpoint<typeof getSearchFilters>(
    '/api/search/filters',
    {},
    { revalidateOnFocus: false, revalidateIfStale: false },
  );
  const text = useText('search');
  const all = allOf({ text, locale: useLocale(), nameGenre }, data);
  return (
    <div
      role="group"
      data-lane=""
      aria-label={text('narrow')}
      className="-my-1 flex [scrollbar-width:none] gap-2 overflow-x-auto px-gutter py-1"
    >
      {all
        .filter(({ choices }) => choices.length > 1 || isChosen(choices, filters))
        .map((filter) => (
          <FilterSelect key={filter.name} filter={filter} filters={filters} onChange={onChange} />
        ))}
      {isFiltered(filters) && (
        <button
          type="button"
          onClick={() => onChange({})}
          className="inline-flex min-h-tap shrink-0 items-center gap-1.5 rounded-full px-3 text-sm text-muted transition-colors duration-quick hover:text-fg"
        >
          <CloseIcon className="size-4" />
          {text('clearFilters')}
        </button>
      )}
    </div>
  );
}

const isChosen = (choices: readonly Choice[], filters: SearchFilters) =>
  choices.some((choice) => matches(choice, filters));
const matches = (choice: Choice, filters: SearchFilters) =>
  Object.entries(choice.filters).every(([name, value]) => filters[name as keyof SearchFilters] === value);

function FilterSelect({ filter, filters, onChange }: Props & { filter: Filter }) {
  const text = useText('search');
  const { name, any, sets, choices } = filter;
  const isSet = sets.some((each) => filters[each] !== undefined);
  const chosen = isSet
    ? choices.find(
        (choice) =>
          matches(choice, filters) &&
          sets.every((each) => each in choice.filters === (filters[each] !== undefined)),
      )
    : undefined;
  const choose = (value: string) => {
    const rest = Object.fromEntries(
      Object.entries(filters).filter(([each]) => !sets.some((set) => set === each)),
    );
    onChange({ ...rest, ...choices.find((choice) => choice.value === value)?.filters });
  };
  return (
    <div className="relative shrink-0">
      <select
        aria-label={name}
        value={chosen?.value ?? (isSet ? 'other' : '')}
        onChange={(event) => choose(event.target.value)}
        className={cx(
          'min-h-tap cursor-pointer appearance-none rounded-full border ps-4 pe-9 text-sm transition-colors duration-quick [&>option]:bg-overlay [&>option]:text-fg',
          isSet
            ? 'border-accent bg-accent/12 text-accent'
            : 'border-line-strong bg-transparent text-muted hover:border-fg hover:text-fg',
        )}
      >
        <option value="">{any}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        {isSet && !chosen && <option value="other">{text('asInAddress')}</option>}
      </select>
      <ChevronDownIcon className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2" />
    </div>
  );
}

function decadesOf({ text }: Say, facts: Facts | undefined): Filter {
  const { yearFrom = null, yearTo = null } = facts ?? {};
  const choices: Choice[] = [];
  if (yearFrom !== null && yearTo !== null)
    for (let decade = Math.floor(yearTo / 10) * 10; decade + 9 >= yearFrom; decade -= 10)
      choices.push({
        ...{ value: String(decade), label: text('decade', { year: String(decade) }) },
        filters: { yearFrom: decade, yearTo: decade + 9 },
      });
  return { name: text('year'), any: text('anyYear'), sets: ['yearFrom', 'yearTo'], choices };
}
