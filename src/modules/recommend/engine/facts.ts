import { wordsOf } from './words';

/** What two titles can have in common. */
export type Facts = {
  id: string;
  kind: string;
  name: string;
  maturity: number;
  year: number | null;
  genres: readonly string[];
  people: readonly { name: string; job: string }[];
  tags: readonly string[];
  saga: string | null;
  sagaOrder: number | null;
  text: string;
  durationSeconds: number;
  addedAt: number;
  hasBackdrop: boolean;
};

type Weighted = Map<string, number>;

/**
 * Each block counts for as much as its weight, however many words are in it: a long synopsis does not drown the
 * director, and a genre that half of the catalogue has is worth less than the same story.
 */
export const blockWeights = { saga: 1.1, people: 1, genre: 0.7, tag: 1, text: 0.9, era: 0.35 } as const;
export type Block = keyof typeof blockWeights;

const maxPeople = 14;

/** How often each feature of a title is in it, by block; the index makes the rare ones count for more. */
export function featuresOf(facts: Facts): Record<Block, Weighted> {
  const text: Weighted = new Map();
  for (const word of wordsOf(facts.text)) text.set(word, (text.get(word) ?? 0) + 1);
  const people: Weighted = new Map();
  for (const [place, { name, job }] of facts.people.slice(0, maxPeople).entries()) {
    people.set(name, Math.max(people.get(name) ?? 0, jobWeight(job, place)));
  }
  return {
    saga: ones(facts.saga === null ? [] : [facts.saga]),
    people,
    genre: ones(facts.genres),
    tag: ones(facts.tags.map((tag) => tag.toLowerCase())),
    text,
    era: ones(facts.year === null ? [] : erasOf(facts.year)),
  };
}

const ones = (names: readonly string[]): Weighted => new Map(names.map((name) => [name, 1]));

function jobWeight(job: string, place: number): number {
  if (/direct|creat/i.test(job)) return 1;
  if (/writ|screen|author/i.test(job)) return 0.7;
  if (/music|compos|photo|camera|edit/i.test(job)) return 0.4;
  return Math.max(0.4, 0.95 - 0.07 * place);
}

/** Two overlapping spans of ten years, so that 1989 and 1990 are near each other. */
const erasOf = (year: number) => [`a${Math.floor(year / 10)}`, `b${Math.floor((year + 5) / 10)}`];
