import type { EpisodeGuess } from '@/media/file-name/read-episode';
import type { MovieGuess } from '@/media/file-name/read-movie';
import type { Nfo } from '@/media/nfo/parse-nfo';
import type { NfoCredit } from '@/media/nfo/nfo-node';
import { plainName } from '@/shared/plain-name';

/** What makes two files the same title. A name of signs only (`…`) is compared as it is. */
export function importKeyOf(guess: MovieGuess | EpisodeGuess): string {
  const spelled = (name: string) => plainName(name) || name;
  if (guess.kind === 'episode')
    return ['series', spelled(guess.series), ...(guess.year ? [guess.year] : [])].join(':');
  const edition = guess.edition ? [plainName(guess.edition)] : [];
  return ['movie', spelled(guess.name), guess.year ?? '', ...edition].join(':');
}

/** Articles do not count in an alphabet. Only English ones: `Die Hard` is not filed under H. */
export const sortNameOf = (name: string) => plainName(name).replace(/^(?:the|an?) (?=.)/, '');

export type TitleFacts = {
  kind: 'movie' | 'series';
  importKey: string;
  name: string;
  originalName: string | null;
  sortName: string;
  tagline: string | null;
  synopsis: string;
  year: number | null;
  genres: readonly string[];
  credits: readonly NfoCredit[];
  /** Null when nobody said. */
  maturity: number | null;
  tags: readonly string[];
  collectionName: string | null;
  collectionOrder: number | null;
};

/** What the file name and the NFO of the movie or series say together; the NFO knows better. */
export function factsOf(guess: MovieGuess | EpisodeGuess, nfo: Nfo | null): TitleFacts {
  const said = guess.kind === 'episode' ? guess.series : guess.name;
  const edition = guess.kind === 'movie' && guess.edition ? ` (${guess.edition})` : '';
  const name = `${nfo?.name ?? said}${edition}`;
  return {
    kind: guess.kind === 'episode' ? 'series' : 'movie',
    importKey: importKeyOf(guess),
    name,
    originalName: nfo?.originalName && nfo.originalName !== nfo.name ? nfo.originalName : null,
    sortName: plainName(nfo?.sortName ?? '') || sortNameOf(name) || name,
    tagline: nfo?.tagline ?? null,
    synopsis: nfo?.synopsis ?? '',
    year: nfo?.year ?? guess.year,
    genres: nfo?.genres ?? [],
    credits: nfo?.credits ?? [],
    maturity: nfo?.maturity ?? null,
    tags: nfo?.tags ?? [],
    collectionName: nfo?.collection?.name ?? null,
    collectionOrder: nfo?.collection?.order ?? null,
  };
}

type Changed = Omit<TitleFacts, 'kind' | 'importKey' | 'maturity'> & { maturity: number };
/** As it is stored: null until somebody said. */
type Editable = Omit<Changed, 'tags'> & { tags: unknown };

/** What a person edits as one thing. */
const editedWith: Readonly<Record<string, string>> = {
  sortName: 'name',
  collectionName: 'collection',
  collectionOrder: 'collection',
};

/**
 * What an import changes about a title it knows. What a person edited stays, and silence overwrites nothing:
 * a film that lost its NFO keeps its synopsis.
 */
export function changedFacts(
  title: Editable & { editedFields: readonly string[] },
  facts: TitleFacts,
): Partial<Changed> {
  const fields = [
    'name',
    'originalName',
    'sortName',
    'tagline',
    'synopsis',
    'year',
    'genres',
    'credits',
    'maturity',
    'tags',
    'collectionName',
    'collectionOrder',
  ] as const;
  const isEdited = (field: string) =>
    [field, editedWith[field]].some((name) => name !== undefined && title.editedFields.includes(name));
  const isSilent = (value: unknown) =>
    value === null || value === '' || (Array.isArray(value) && value.length === 0);
  const changed = fields.filter(
    (field) =>
      !isEdited(field) &&
      !isSilent(facts[field]) &&
      JSON.stringify(facts[field]) !== JSON.stringify(title[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, facts[field]]));
}

export type KnownSource = {
  sourceSize: number;
  sourceModifiedMs: number;
  state: string;
  /** Of the sidecars at the last import. */
  fingerprint: string;
};
export type SourceOnDisk = { sizeBytes: number; modifiedMs: number; fingerprint: string };

/** Decided without opening the file. `content`: read it again. `sidecars`: only what lies beside it changed. */
export function whatChanged(
  known: KnownSource | null,
  disk: SourceOnDisk,
): 'new' | 'content' | 'sidecars' | 'nothing' {
  if (!known) return 'new';
  if (known.state === 'failed') return 'content';
  if (known.sourceSize !== disk.sizeBytes || known.sourceModifiedMs !== disk.modifiedMs) return 'content';
  // A disk that was unplugged comes back with the files it had: they need their titles, not another reading.
  return known.state === 'ready' && known.fingerprint === disk.fingerprint ? 'nothing' : 'sidecars';
}

/** Films without a rating are kept from profiles with a limit: not knowing is no reason to show it to a child. */
export const UNRATED = 18;
