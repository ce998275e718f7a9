import type { ReactNode } from 'react';
import { useText } from '#text';
import type { Text } from '@/language/create-text';
import { cx } from '@/ui/cx';
import { ClockIcon, FilmIcon, GenreIcon, SearchIcon, SeriesIcon } from '@/ui/icons';
import { Picture } from '@/ui/picture';
import type { Suggestion } from '../contract';

/** What can be chosen below a search field. */
export type SearchOption =
  | Exclude<Suggestion, { kind: 'genre' }>
  /** `text` is its name in the viewer's language, `genre` in the catalogue's. */
  | { kind: 'genre'; genre: string; text: string }
  | { kind: 'recent'; text: string }
  | { kind: 'all'; text: string };

const icons = { genre: GenreIcon, recent: ClockIcon, all: SearchIcon };

/** What a face stands on where it is no line of a list. */
export const tileClass =
  'flex min-h-14 items-center gap-3 rounded-md bg-surface p-1.5 pe-4 transition-colors duration-quick hover:bg-raised';

function noteOf(option: SearchOption, text: Text<'search'>): string {
  if (option.kind === 'title')
    return [text(option.isSeries ? 'series' : 'film'), option.year].filter(Boolean).join(' · ');
  if (option.kind === 'person') return text('foundTitles', { count: option.titleCount });
  if (option.kind === 'genre') return text('genre');
  return option.kind === 'recent' ? text('searchedBefore') : '';
}

type Props = {
  option: SearchOption;
  /** A heading says what kind of thing it is, and there may be little room. */
  isPlain?: boolean;
};

/** A title, a person, a genre, a search: shown alike wherever search speaks of them. */
export function SuggestionFace({ option, isPlain = false }: Props) {
  const text = useText('search');
  const note = isPlain ? '' : noteOf(option, text);
  return (
    <>
      <span
        className={cx(
          'relative grid h-11 shrink-0 place-items-center overflow-hidden rounded-sm bg-overlay text-muted',
          isPlain ? 'w-11' : 'w-19',
        )}
      >
        {drawn(option)}
      </span>
      <span className="min-w-0 flex-1">
        <span className={isPlain ? 'line-clamp-2 text-sm leading-tight' : 'block truncate'}>
          {option.kind === 'all' ? text('allResults', { typed: option.text }) : <bdi>{option.text}</bdi>}
        </span>
        {note !== '' && <span className="block truncate text-xs text-faint">{note}</span>}
      </span>
    </>
  );
}

function drawn(option: SearchOption): ReactNode {
  if (option.kind === 'person') {
    return (
      <span aria-hidden="true" className="font-display text-accent uppercase">
        {initialsOf(option.text)}
      </span>
    );
  }
  if (option.kind === 'title' && option.picture) {
    return (
      <Picture
        picture={option.picture}
        alt=""
        sizes="5rem"
        className="absolute inset-0 size-full object-cover"
      />
    );
  }
  const Icon = option.kind === 'title' ? (option.isSeries ? SeriesIcon : FilmIcon) : icons[option.kind];
  return <Icon className="size-5" />;
}

/** Instead of a face: nobody's picture is known here. */
const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((part) => Array.from(part)[0] ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
