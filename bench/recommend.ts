// How many of the titles that invented viewers watched later are among the first 20 of their recommendations, and how
// much of the catalogue is recommended to anybody. npx tsx bench/recommend.ts
import type { Facts } from '@/modules/recommend/engine/facts';
import { indexOf, type SimilarityIndex } from '@/modules/recommend/engine/similarity-index';
import { tasteOf } from '@/modules/recommend/engine/taste';
import { mostWatched, nobodyWatching, noteWatch, type Watching } from '@/modules/recommend/engine/watching';
import { seededRandom } from '../tests/support/tune';
import { inventSociety, type InventedViewer } from './support/invented-viewers';
import { report, round } from './support/report';

/** Small servers differ more from each other, so more of them are asked. */
const sizes = [
  { viewerCount: 5, seeds: 60 },
  { viewerCount: 50, seeds: 12 },
  { viewerCount: 500, seeds: 2 },
];
const titleCount = 2000;
const watchedEach = 30;
const heldBack = 10;
const shown = 20;
const dayMs = 86_400_000;
const now = 400 * dayMs;

type Asked = { viewer: InventedViewer; seen: ReadonlySet<number>; random: () => number };
type Server = { titles: readonly Facts[]; index: SimilarityIndex; watching: Watching; alone: Watching };
/** How well each title fits this viewer, by its place; higher is better. */
type Method = (server: Server, asked: Asked) => ArrayLike<number>;

const methods: Record<string, Method> = {
  random: ({ titles }, { random }) => titles.map(() => random()),
  'most watched': ({ titles, watching }) => {
    const people = new Map(mostWatched(watching, now).map((one) => [one.titleId, one.people]));
    return titles.map(({ id }) => people.get(id) ?? 0);
  },
  'Dex, likeness alone': ({ index, alone }, asked) => taste(index, alone, asked),
  Dex: ({ index, watching }, asked) => taste(index, watching, asked),
  'who knows the tastes': (_, { viewer }) => viewer.likes,
};

function taste(index: SimilarityIndex, watching: Watching, { viewer, seen }: Asked): Float32Array {
  const signals = [...seen].map((at, place) => ({
    titleId: `t${at}`,
    kind: 'finished' as const,
    at: watchedAt(place),
  }));
  return tasteOf(index, watching, { viewerId: viewer.id, signals, lessGenres: [], now }).scores;
}

const watchedAt = (place: number) => now - (watchedEach - place) * 5 * dayMs;

const rows = [];
for (const size of sizes) rows.push(...measure(size));
report('recommend', rows);

function measure({ viewerCount, seeds }: { viewerCount: number; seeds: number }) {
  const sums = new Map(Object.keys(methods).map((name) => [name, { recall: 0, coverage: 0 }]));
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = seededRandom(1000 * viewerCount + seed);
    const { titles, viewers } = inventSociety(random, { titleCount, viewerCount, watchedEach });
    const watching = nobodyWatching();
    const learnt = viewers.map(({ id, watched }) => {
      const seen = watched.slice(0, -heldBack);
      for (const [place, at] of seen.entries()) noteWatch(watching, id, `t${at}`, watchedAt(place));
      return new Set(seen);
    });
    const server = { titles, index: indexOf(titles), watching, alone: nobodyWatching() };
    for (const [name, method] of Object.entries(methods)) {
      const covered = new Set<number>();
      let found = 0;
      for (const [number, viewer] of viewers.entries()) {
        const seen = learnt[number] ?? new Set();
        const first = best(method(server, { viewer, seen, random }), seen);
        for (const at of first) covered.add(at);
        found += viewer.watched.slice(-heldBack).filter((at) => first.includes(at)).length;
      }
      const sum = sums.get(name);
      if (!sum) continue;
      sum.recall += found / viewers.length / heldBack / seeds;
      sum.coverage += covered.size / Math.min(titleCount, shown * viewers.length) / seeds;
    }
  }
  return [...sums].map(([method, { recall, coverage }]) => ({
    viewers: viewerCount,
    method,
    'recall@20 %': round(100 * recall),
    'coverage %': round(100 * coverage),
  }));
}

function best(scores: ArrayLike<number>, seen: ReadonlySet<number>): number[] {
  return Array.from(scores, (score, at) => ({ score, at }))
    .filter(({ at }) => !seen.has(at))
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .map(({ at }) => at);
}
