import type { Profile } from '@/modules/profiles/contract';
import type { SimilarityIndex } from './engine/similarity-index';
import { tasteOf, type Signal, type Taste } from './engine/taste';
import type { Watching } from './engine/watching';
import { similarityIndex } from './keep-index';
import { watchingHere } from './keep-watching';
import type { PersonalFacts } from './personal-facts';

type Viewer = Pick<Profile, 'id'>;
export type TasteFor = {
  index: SimilarityIndex;
  watching: Watching;
  taste: Taste;
  /** Watched to its end, or said not to be for this profile. */
  isDone: (titleId: string) => boolean;
};

type Kept = { key: string; taste: Taste };
const tastes = new WeakMap<PersonalFacts, Kept>();

/** The taste of a profile on what is known of this server now. */
export async function tasteFor(viewer: Viewer, facts: PersonalFacts, now: number): Promise<TasteFor> {
  const [index, watching] = await Promise.all([similarityIndex(), watchingHere()]);
  const finished = new Set(facts.places.filter((place) => place.isFinished).map(({ titleId }) => titleId));
  // Older than the places that were read: whether to the end is not known, and not worth asking.
  const read = new Set(facts.places.map(({ titleId }) => titleId));
  const watched = watching.byProfile.get(viewer.id);
  const isDone = (titleId: string) =>
    finished.has(titleId) ||
    facts.disliked.has(titleId) ||
    (watched?.has(titleId) === true && isOld(titleId));
  const isOld = (titleId: string) => read.size >= 60 && !read.has(titleId);
  const key = `${String(index.version)} ${String(watching.version)}`;
  const known = tastes.get(facts);
  if (known?.key === key) return { index, watching, taste: known.taste, isDone };
  const lessGenres = [...facts.wishes].flatMap(([rowId, wish]) =>
    wish === 'less' && rowId.startsWith('genre-') ? rowId.slice('genre-'.length) : [],
  );
  const signals = facts.signals.map((signal) => asWished(signal, facts));
  const taste = tasteOf(index, watching, { viewerId: viewer.id, signals, lessGenres, now });
  tastes.set(facts, { key, taste });
  return { index, watching, taste, isDone };
}

/** Less of "Because you watched X": X counts for as little as what was only put on the list. */
function asWished(signal: Signal, { wishes }: PersonalFacts): Signal {
  return wishes.get(`because-${signal.titleId}`) === 'less' ? { ...signal, kind: 'listed' } : signal;
}
