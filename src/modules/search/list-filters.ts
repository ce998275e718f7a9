import { readyEngine } from './engine';
import { visibleValues } from './index/nearby-genres';

/** What a search can be narrowed to, the fullest first. */
export async function listFilters(maturityLimit: number) {
  const layers = (await readyEngine()).titles.layers();
  const names = (counts: Map<string, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).map(([name]) => name);
  let [yearFrom, yearTo] = [Infinity, 0];
  for (const { segment, isHidden } of layers)
    for (let doc = 0; doc < segment.count; doc += 1) {
      const year = segment.years[doc] as number;
      if (year === 0 || (segment.maturities[doc] as number) > maturityLimit || isHidden(doc)) continue;
      yearFrom = Math.min(yearFrom, year);
      yearTo = Math.max(yearTo, year);
    }
  return {
    genres: names(visibleValues(layers, ({ segment }) => segment.genres, { maturityLimit })),
    languages: names(visibleValues(layers, ({ segment }) => segment.languages, { maturityLimit })),
    yearFrom: yearTo === 0 ? null : yearFrom,
    yearTo: yearTo === 0 ? null : yearTo,
  };
}
