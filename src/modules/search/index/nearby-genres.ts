import { editDistance } from '../text/edit-distance';
import { fold } from '../text/fold';
import type { Facet, Layer } from './segment';

const most = 8;

/** Of the wanted values those that somebody under this limit can see something of, with how much. */
export function visibleValues(
  layers: readonly Layer[],
  facetOf: (layer: Layer) => Facet,
  { maturityLimit, isWanted = () => true }: { maturityLimit: number; isWanted?: (value: string) => boolean },
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const layer of layers) {
    const { values, starts, docs } = facetOf(layer);
    for (const [at, value] of values.entries()) {
      if (!isWanted(value)) continue;
      let count = 0;
      for (let index = starts[at] ?? 0; index < (starts[at + 1] ?? 0); index += 1) {
        const doc = docs[index] as number;
        if ((layer.segment.maturities[doc] as number) <= maturityLimit && !layer.isHidden(doc)) count += 1;
      }
      if (count > 0) counts.set(value, (counts.get(value) ?? 0) + count);
    }
  }
  return counts;
}

/** Genres that begin like what was typed or look like a word of it; then the fullest. */
export function nearbyGenres(layers: readonly Layer[], typed: string, maturityLimit: number): string[] {
  const counts = visibleValues(layers, ({ segment }) => segment.genres, { maturityLimit });
  const words = fold(typed).split(/\s+/).filter(Boolean);
  const farness = (genre: string) =>
    Math.min(
      3,
      ...fold(genre)
        .split(/[\s-]+/)
        .flatMap((part) => words.map((word) => editDistance(word, part, { most: 2, isPrefix: true }))),
    );
  return [...counts]
    .map(([genre, count]) => ({ genre, count, far: farness(genre) }))
    .sort((a, b) => a.far - b.far || b.count - a.count)
    .slice(0, most)
    .map(({ genre }) => genre);
}

/** Those that begin so, word by word: "fi" finds "Science Fiction". */
export function genresBeginning(layers: readonly Layer[], typed: string, maturityLimit: number): string[] {
  const asked = fold(typed).trim();
  if (asked === '') return [];
  const isWanted = (genre: string) => ` ${fold(genre).replaceAll('-', ' ')}`.includes(` ${asked}`);
  return [...visibleValues(layers, ({ segment }) => segment.genres, { maturityLimit, isWanted })]
    .sort((a, b) => b[1] - a[1])
    .map(([genre]) => genre);
}
