/** Who watched what here, and what they liked. Plain data, as the index is. */
export type Watching = {
  /** When each profile was last in each title. */
  byProfile: Map<string, Map<string, number>>;
  byTitle: Map<string, Map<string, number>>;
  /** Thumbs up minus thumbs down. */
  likes: Map<string, number>;
  version: number;
};

export const nobodyWatching = (): Watching => ({
  byProfile: new Map(),
  byTitle: new Map(),
  likes: new Map(),
  version: 0,
});

export function noteWatch(watching: Watching, profileId: string, titleId: string, at: number): void {
  put(watching.byProfile, profileId, titleId, at);
  put(watching.byTitle, titleId, profileId, at);
  watching.version += 1;
}

export function dropWatcher(watching: Watching, profileId: string): void {
  for (const titleId of watching.byProfile.get(profileId)?.keys() ?? []) {
    const people = watching.byTitle.get(titleId);
    people?.delete(profileId);
    if (people?.size === 0) watching.byTitle.delete(titleId);
  }
  watching.byProfile.delete(profileId);
  watching.version += 1;
}

function put(map: Map<string, Map<string, number>>, key: string, item: string, at: number): void {
  const items = map.get(key) ?? new Map<string, number>();
  items.set(item, Math.max(at, items.get(item) ?? 0));
  map.set(key, items);
}

const dayMs = 86_400_000;
const topHalfLifeDays = 28;

/** How many people watched each title, the recent ones counting for more; the most watched first. */
export function mostWatched(watching: Watching, now: number): { titleId: string; people: number }[] {
  return [...watching.byTitle]
    .map(([titleId, people]) => ({
      titleId,
      people: [...people.values()].reduce(
        (sum, at) => sum + 2 ** (-Math.max(0, now - at) / dayMs / topHalfLifeDays),
        0,
      ),
    }))
    .sort((a, b) => b.people - a.people || (a.titleId < b.titleId ? -1 : 1));
}

/**
 * Never what one other person watched: in a household that would be telling. So a title counts only when at least
 * two others did.
 */
const fewest = 2;
const maxWatchers = 200;
const maxTitlesEach = 300;

/** What those who watched this title watched too, 0 to 1, without the viewer's own part in it. */
export function watchedTogether(
  watching: Watching,
  titleId: string,
  viewerId: string | null,
): Map<string, number> {
  const watchers = latest(watching.byTitle.get(titleId), maxWatchers).filter((id) => id !== viewerId);
  const both = new Map<string, number>();
  for (const watcher of watchers) {
    for (const other of latest(watching.byProfile.get(watcher), maxTitlesEach)) {
      if (other !== titleId) both.set(other, (both.get(other) ?? 0) + 1);
    }
  }
  return strengths(both, (other) => Math.sqrt(watchers.length * (watching.byTitle.get(other)?.size ?? 1)));
}

const maxNeighbours = 60;

/** What people with the same films behind them watched, 0 to 1. */
export function watchedByNeighbours(
  watching: Watching,
  viewerId: string,
  seeds: ReadonlyMap<string, number>,
): Map<string, number> {
  const nearness = new Map<string, number>();
  for (const [titleId, weight] of seeds) {
    const watchers = watching.byTitle.get(titleId);
    if (!watchers || weight <= 0) continue;
    // What everybody watches says little about whom one is like.
    const rarity = weight / Math.log2(2 + watchers.size);
    for (const other of latest(watchers, maxWatchers)) {
      if (other !== viewerId) nearness.set(other, (nearness.get(other) ?? 0) + rarity);
    }
  }
  const neighbours = [...nearness]
    .map(([id, near]) => ({ id, near: near / Math.sqrt(watching.byProfile.get(id)?.size ?? 1) }))
    .sort((a, b) => b.near - a.near)
    .slice(0, maxNeighbours);
  const total = neighbours.reduce((sum, { near }) => sum + near, 0) || 1;
  const people = new Map<string, number>();
  const found = new Map<string, number>();
  for (const { id, near } of neighbours) {
    for (const titleId of latest(watching.byProfile.get(id), maxTitlesEach)) {
      people.set(titleId, (people.get(titleId) ?? 0) + 1);
      found.set(titleId, (found.get(titleId) ?? 0) + near / total);
    }
  }
  for (const [titleId, count] of people) if (count < fewest) found.delete(titleId);
  return found;
}

function strengths(
  both: ReadonlyMap<string, number>,
  norm: (titleId: string) => number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [titleId, count] of both) {
    // Shrunk: two of two people are no proof.
    if (count >= fewest) found.set(titleId, (count / norm(titleId)) * (count / (count + 3)));
  }
  return found;
}

function latest(items: ReadonlyMap<string, number> | undefined, atMost: number): string[] {
  if (!items) return [];
  const all = [...items];
  if (all.length > atMost) all.sort(([, a], [, b]) => b - a).length = atMost;
  return all.map(([id]) => id);
}
