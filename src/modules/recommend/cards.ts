import { findCardsById, presentCard } from '@/modules/catalog/server';
import type { TitleCard } from '@/modules/catalog/contract';
import { subscribe } from '@/server/events/bus';

/** Null: gone. */
type Kept = { card: TitleCard | null; addedAt: number; until: number };

/** How late a change by another process is seen. */
const forMs = 20_000;
const atMost = 5_000;
// One for both bundles of a process.
const shared = globalThis as { dexCards?: Map<string, Kept> };
let isListening = false;

function cards(): Map<string, Kept> {
  if (!isListening) {
    isListening = true;
    subscribe('catalog.changed', ({ titleIds }) => {
      for (const id of titleIds) shared.dexCards?.delete(id);
    });
  }
  return (shared.dexCards ??= new Map());
}

export type DatedCard = { card: TitleCard; addedAt: number };

/**
 * The cards of these titles that may be seen up to `maturityLimit`, by id. A page has hundreds of them and most are on
 * every page of everyone, so they are read and their pictures signed once for some seconds.
 */
export async function cardsById(
  ids: readonly string[],
  maturityLimit: number,
): Promise<Map<string, DatedCard>> {
  const known = cards();
  const now = Date.now();
  const unknown = [...new Set(ids)].filter((id) => (known.get(id)?.until ?? 0) <= now);
  const rows = await findCardsById(unknown, Number.MAX_SAFE_INTEGER);
  if (known.size + unknown.length > atMost) known.clear();
  for (const id of unknown) known.set(id, { card: null, addedAt: 0, until: now + forMs });
  for (const row of rows) {
    known.set(row._id, { card: presentCard(row), addedAt: row.addedAt.getTime(), until: now + forMs });
  }
  const found = new Map<string, DatedCard>();
  for (const id of ids) {
    const kept = known.get(id);
    if (kept?.card && kept.card.maturity <= maturityLimit) {
      found.set(id, { card: kept.card, addedAt: kept.addedAt });
    }
  }
  return found;
}
