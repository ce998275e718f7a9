import type { ReactNode } from 'react';
import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { ClockIcon, FilmIcon, ListIcon, PersonIcon, SearchIcon, SeriesIcon } from '@/ui/icons';
import { Picture } from '@/ui/picture';
import type { Suggestion } from '../contract';

/** What can be chosen below a search field. */
export type SearchOption = Suggestion | { kind: 'recent'; text: string } | { kind: 'all'; text: string };

const icons = { person: PersonIcon, genre: ListIcon, recent: ClockIcon, all: SearchIcon };

export function optionIcon(option: SearchOption, className: string): ReactNode {
  const Icon = option.kind === 'title' ? (option.isSeries ? SeriesIcon : FilmIcon) : icons[option.kind];
  return <Icon className={className} />;
}

export function optionNote(option: SearchOption, text: Text<'search'>): string {
  if (option.kind === 'title')
    return [text(option.isSeries ? 'series' : 'film'), option.year].filter(Boolean).join(' · ');
  if (option.kind === 'person') return text('foundTitles', { count: option.titleCount });
  if (option.kind === 'genre') return text('genre');
  return option.kind === 'recent' ? text('searchedBefore') : '';
}

/** One line of the palette. */
export function SuggestionFace({ option }: { option: SearchOption }) {
  const text = useText('search');
  const picture = option.kind === 'title' ? option.picture : null;
  return (
    <>
      <span className="relative grid h-11 w-19 shrink-0 place-items-center overflow-hidden rounded-sm bg-overlay text-muted">
        {picture ? (
          <Picture
            picture={picture}
            alt=""
            sizes="5rem"
            className="absolute inset-0 size-full object-cover"
          />
        ) : (
          optionIcon(option, 'size-5')
        )}
      </span>
      <span className="min-w-0 flex-1">
        <span className="block truncate">
          {option.kind === 'all' ? text('allResults', { typed: option.text }) : <bdi>{option.text}</bdi>}
        </span>
        <span className="block truncate text-xs text-faint">{optionNote(option, text)}</span>
      </span>
    </>
  );
}
