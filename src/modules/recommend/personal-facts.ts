import { findEntries, findOldestEntries, findRatings, type ProgressRow } from '@/modules/library/server';
import type { Profile } from '@/modules/profiles/contract';
import { createBriefCache } from '@/server/brief-cache';
import { subscribe } from '@/server/events/bus';
import type { Wishes } from './compose-rows';
import { continueItems, findPlaces } from './continue-watching';
import type { RowDraft } from './compose-rows';
import type { RowItem } from './contract';
import type { Signal } from './engine/taste';
import { signalsOf } from './signals';
import { findWishes } from './store';

/** All that only this profile has. */
export type PersonalFacts = {
  places: readonly ProgressRow[];
  continued: readonly RowItem[];
  /** My List in its order. */
  listed: readonly string[];
  forgotten: readonly { titleId: string; addedAt: number }[];
  signals: readonly Signal[];
  disliked: ReadonlySet<string>;
  wishes: Wishes;
  /** Rows that were worked out of these facts, by what else went into them. */
  drafts: Map<string, readonly RowDraft[]>;
};

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;

/** Of a long list, and more than a row shows. */
const maxEntries = 200;
const maxForgotten = 40;
/** After three months nobody remembers why it was put there. */
const forgottenMs = 90 * 86_400_000;

const kept = createBriefCache<PersonalFacts>({
  name: 'personal-facts',
  forMs: 10_000,
  atMost: 500,
  staleOn: ['catalog.changed'],
});
let isListening = false;

/** Kept until this profile does something, or for some seconds where another process may have stored something. */
export function personalFacts(viewer: Viewer): Promise<PersonalFacts> {
  if (!isListening) {
    isListening = true;
    subscribe('profile.changed', ({ profileId }) => {
      kept.forgetAll(`${profileId} `);
    });
  }
  return kept.read(`${viewer.id} ${String(viewer.maturityLimit)}`, () => load(viewer));
}

async function load({ id, maturityLimit }: Viewer, now = Date.now()): Promise<PersonalFacts> {
  const [places, entries, oldest, ratings, wishes] = await Promise.all([
    findPlaces(id),
    findEntries(id, { limit: maxEntries }),
    findOldestEntries(id, new Date(now - forgottenMs), maxForgotten),
    findRatings(id),
    findWishes(id),
  ]);
  const touched = new Set(places.map(({ titleId }) => titleId));
  return {
    places,
    continued: await continueItems(places, maturityLimit, now),
    listed: entries.map(({ titleId }) => titleId),
    forgotten: oldest
      .filter(({ titleId }) => !touched.has(titleId))
      .map(({ titleId, addedAt }) => ({ titleId, addedAt: addedAt.getTime() })),
    signals: signalsOf({ places, entries, ratings }),
    disliked: new Set(ratings.flatMap(({ titleId, value }) => (value < 0 ? titleId : []))),
    wishes: new Map(wishes.map(({ rowId, wish }) => [rowId, wish])),
    drafts: new Map(),
  };
}
