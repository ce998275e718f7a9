import type { Facts } from '@/modules/recommend/engine/facts';

/** What one profile watched, the earliest first, and what it would like most if it knew everything. */
export type InventedViewer = { id: string; watched: number[]; likes: Float64Array };
export type InventedSociety = { titles: Facts[]; viewers: InventedViewer[] };

const tastes = 24;
const genresOf = (taste: number) => [`Genre ${taste % 10}`, `Genre ${(taste * 7) % 10}`];
const dayMs = 86_400_000;

/**
 * Titles and viewers of a known structure. Each title belongs to one of 24 tastes, which shows in its genres, people and
 * words, but for the share of them that are drawn from all tastes alike (noise); how well known it is falls by Zipf's
 * law, independent of that. Each viewer has two or three tastes and watches what is known and of them, one title in six
 * for no reason at all. The same seed makes the same society.
 */
export function inventSociety(
  random: () => number,
  { titleCount, viewerCount, watchedEach }: { titleCount: number; viewerCount: number; watchedEach: number },
): InventedSociety {
  const any = (count: number) => Math.floor(random() * count);
  const tasteOfTitle = Array.from({ length: titleCount }, () => any(tastes));
  const fame = Array.from({ length: titleCount }, (_, at) => ({
    known: 1 / (at + 10) ** 0.8,
    place: random(),
  }))
    .sort((a, b) => a.place - b.place)
    .map(({ known }) => known);
  const titles = tasteOfTitle.map((own, at): Facts => {
    const taste = (noise: number) => (random() < noise ? any(tastes) : own);
    return {
      id: `t${at}`,
      kind: 'movie',
      name: `Title ${at}`,
      maturity: 0,
      year: 1960 + any(66),
      genres: [...new Set([genresOf(taste(0.2))[any(2)] ?? '', genresOf(taste(0.4))[any(2)] ?? ''])],
      people: Array.from({ length: 5 }, (_, place) => ({
        name: `Person ${taste(0.5)}-${any(40)}`,
        job: place === 0 ? 'Director' : 'Actor',
      })),
      tags: [],
      saga: null,
      sagaOrder: null,
      text: Array.from({ length: 40 }, () => `word${taste(0.75)}q${any(60)}`).join(' '),
      durationSeconds: 6000,
      addedAt: at * dayMs,
      hasBackdrop: true,
    };
  });
  const viewers = Array.from({ length: viewerCount }, (_, number) => {
    const own = Array.from({ length: 2 + any(2) }, () => ({ taste: any(tastes), weight: 0.5 + random() }));
    const likes = Float64Array.from(titles, (_, at) => {
      const liking = own.reduce(
        (sum, { taste, weight }) => sum + (taste === tasteOfTitle[at] ? weight : 0),
        0,
      );
      return (fame[at] ?? 0) * (liking + 0.012);
    });
    return { id: `v${number}`, likes, watched: draw(likes, { random, count: watchedEach, noise: 1 / 6 }) };
  });
  return { titles, viewers };
}

/** Without repeats, each as likely as its weight, but for the share that comes from anywhere. */
function draw(
  weights: Float64Array,
  { random, count, noise }: { random: () => number; count: number; noise: number },
): number[] {
  const left = Float64Array.from(weights);
  const drawn = new Set<number>();
  while (drawn.size < count) {
    if (random() < noise) {
      drawn.add(Math.floor(random() * weights.length));
      continue;
    }
    let rest = random() * left.reduce((sum, weight) => sum + weight, 0);
    const at = left.findIndex((weight) => (rest -= weight) < 0);
    if (at < 0) continue;
    left[at] = 0;
    drawn.add(at);
  }
  return [...drawn];
}
