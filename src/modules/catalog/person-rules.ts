import { personKeyOf } from './person-key';

type Credit = { name: string; job: string; character: string | null };
type Work = { credits: readonly Credit[]; year: number | null };
export type Part<W> = { work: W; characters: string[] };
export type Role<W> = { job: string; parts: Part<W>[] };

/** Old and new words for the same. */
export const jobOf = ({ job }: Pick<Credit, 'job'>): string =>
  /^(actor|actress|cast)$/i.test(job) ? 'Actor' : job;

/** What a person did, by what they did most; in each the latest first, what has no year last. */
export function rolesOf<W extends Work>(works: readonly W[], personKey: string): Role<W>[] {
  const roles = new Map<string, Map<W, string[]>>();
  for (const work of works) {
    for (const credit of work.credits) {
      if (personKeyOf(credit.name) !== personKey) continue;
      const parts = roles.get(jobOf(credit)) ?? new Map<W, string[]>();
      const characters = parts.get(work) ?? [];
      if (credit.character !== null && !characters.includes(credit.character))
        characters.push(credit.character);
      parts.set(work, characters);
      roles.set(jobOf(credit), parts);
    }
  }
  return [...roles]
    .map(([job, parts]) => ({
      job,
      parts: [...parts]
        .map(([work, characters]) => ({ work, characters }))
        .sort((a, b) => (b.work.year ?? 0) - (a.work.year ?? 0)),
    }))
    .sort((a, b) => b.parts.length - a.parts.length);
}

const mostCoWorkers = 12;

/** Who was there in more than one of the works, the most frequent first; among equals who is named first. */
export function coWorkersOf(works: readonly Work[], personKey: string) {
  const others = new Map<string, { names: string[]; count: number }>();
  for (const { credits } of works) {
    const here = new Map(credits.map(({ name }) => [personKeyOf(name), name]));
    for (const [key, name] of here) {
      if (key === null || key === personKey) continue;
      const known = others.get(key) ?? { names: [], count: 0 };
      others.set(key, { names: [...known.names, name], count: known.count + 1 });
    }
  }
  return [...others]
    .filter(([, { count }]) => count > 1)
    .sort(([, a], [, b]) => b.count - a.count)
    .slice(0, mostCoWorkers)
    .map(([key, { names, count }]) => ({ key, name: mostFrequent(names) ?? key, count }));
}

/** The first of the most frequent; null of none. */
export function mostFrequent(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}
