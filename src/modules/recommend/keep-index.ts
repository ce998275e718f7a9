import { setImmediate as pause } from 'node:timers/promises';
import { findFacts, findFactsById, type FactRow } from '@/modules/catalog/server';
import { subscribe } from '@/server/events/bus';
import { inSlices } from '@/shared/in-slices';
import type { Facts } from './engine/facts';
import {
  countFeatures,
  dropTitle,
  emptyIndex,
  putTitle,
  type SimilarityIndex,
} from './engine/similarity-index';

/** Small enough that nobody waits for it: a page of them is read and put in within a few milliseconds. */
const pageSize = 50;
/** A change by another process is seen this late, unless something else of it shows before. */
const renewMs = 30 * 60_000;

type Kept = { index: Promise<SimilarityIndex>; builtAt: number; isListening: boolean };
// Two bundles live in one process: there is one index for both.
const shared = globalThis as { dexSimilarity?: Kept };

/** Of all titles that can be watched. Built once in the background, kept in step by events. */
export function similarityIndex(): Promise<SimilarityIndex> {
  const kept = (shared.dexSimilarity ??= { index: build(), builtAt: Date.now(), isListening: false });
  if (!kept.isListening) listen(kept);
  if (Date.now() - kept.builtAt > renewMs) renew(kept);
  // A failed build is told to who asked, and tried again by the next.
  kept.index.catch(() => {
    if (shared.dexSimilarity === kept) delete shared.dexSimilarity;
  });
  return kept.index;
}

/** Those that it does not know yet, such as what another process has just added. */
export async function learnTitles(titleIds: readonly string[]): Promise<void> {
  const index = await similarityIndex();
  const unknown = titleIds.filter((id) => !index.slotOf.has(id));
  if (unknown.length > 0) await refresh(index, unknown);
}

function listen(kept: Kept): void {
  kept.isListening = true;
  subscribe('catalog.changed', async ({ titleIds }) => refresh(await similarityIndex(), titleIds));
}

/** The old one answers until the new one is whole. */
function renew(kept: Kept): void {
  kept.builtAt = Date.now();
  void build().then(
    (index) => (kept.index = Promise.resolve(index)),
    () => undefined,
  );
}

async function build(): Promise<SimilarityIndex> {
  const all: Facts[] = [];
  const index = emptyIndex();
  for (let after: string | null = null; ;) {
    const page: FactRow[] = await findFacts(after, pageSize);
    for (const row of page) {
      const facts = factsOf(row);
      all.push(facts);
      countFeatures(index, facts);
    }
    after = page.at(-1)?._id ?? null;
    if (page.length < pageSize) break;
    await pause();
  }
  const breathe = inSlices();
  for (const facts of all) {
    putTitle(index, facts);
    await breathe();
  }
  return index;
}

async function refresh(index: SimilarityIndex, titleIds: readonly string[]): Promise<void> {
  const found = new Map((await findFactsById(titleIds)).map((row) => [row._id, row]));
  for (const id of titleIds) {
    const row = found.get(id);
    if (row) {
      const facts = factsOf(row);
      if (!index.slotOf.has(id)) countFeatures(index, facts);
      putTitle(index, facts);
    } else dropTitle(index, id);
  }
}

function factsOf(row: FactRow): Facts {
  return {
    id: row._id,
    kind: row.kind,
    name: row.name,
    maturity: row.maturity,
    year: row.year,
    genres: row.genres,
    people: row.credits.map(({ name, job }) => ({ name, job })),
    tags: Array.isArray(row.tags) ? row.tags.filter((tag) => typeof tag === 'string') : [],
    saga: row.collectionName,
    sagaOrder: row.collectionOrder,
    text: [row.tagline, row.synopsis].filter(Boolean).join(' '),
    durationSeconds: row.durationSeconds,
    addedAt: row.addedAt.getTime(),
    hasBackdrop: row.artwork.backdrop !== null,
  };
}
