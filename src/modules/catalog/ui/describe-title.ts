import { formatLanguage } from '@/language/format';
import type { Locale } from '@/language/locales';
import type { Text } from '@/language/create-text';
import { sayDuration } from '@/language/duration';
import type { Credit, Season, TitleCard } from '../contract';

export type TitleText = Text<'title'>;

type Length = Pick<TitleCard, 'kind' | 'durationSeconds' | 'seasonCount'>;

/** "1 h 52 min" for a movie, "2 seasons" for a series; null when nothing is known. */
export function lengthLabel(title: Length, text: TitleText, everywhere: Text<'everywhere'>): string | null {
  const { kind, durationSeconds, seasonCount } = title;
  if (kind === 'movie') return durationSeconds > 0 ? sayDuration(durationSeconds, everywhere) : null;
  return seasonCount === 0 ? null : text('seasonCount', { count: seasonCount });
}

export function maturityLabel(maturity: number, text: TitleText): string {
  return maturity > 0 ? text('fromAge', { age: maturity }) : text('allAges');
}

export function maturitySentence(maturity: number, text: TitleText): string {
  return maturity > 0 ? text('suitableFrom', { age: maturity }) : text('suitableAll');
}

/** Genres are words of files, in English mostly; those that no catalogue knows are shown as they are. */
export function genreName(genre: string, text: TitleText): string {
  const words = genre === 'Sci-Fi' ? 'Science Fiction' : genre;
  const key = words.replace(/(?:^|[^A-Za-z]+)([A-Za-z])/g, (_, letter: string) => letter.toUpperCase());
  return text.find(`genre${key}`) ?? genre;
}

/** "Drama, Mystery and Sci-Fi" would be a sentence; a fact line wants dots and at most three. */
export function genreLine(genres: readonly string[], text: TitleText): string {
  return genres
    .slice(0, 3)
    .map((genre) => genreName(genre, text))
    .join(' · ');
}

/** Names that nobody gave, in the viewer's language. */
export function seasonName({ number, name }: Pick<Season, 'number' | 'name'>, text: TitleText): string {
  if (number === 0) return name === 'Specials' ? text('specials') : name;
  return name === `Season ${number}` ? text('season', { number }) : name;
}

/** Each language once; what its file does not name is left out. */
export function languageLine(codes: readonly string[], locale: Locale): string[] {
  const named = codes.filter((code) => code !== '' && code !== 'und');
  return [...new Set(named.map((code) => formatLanguage(locale, code)))];
}

export type CreditGroup = { job: string; people: Credit[] };

const CAST = 'Cast';

/** Crew first, by job, in the order in which jobs appear; the cast last. Each person once in each. */
export function groupCredits(credits: readonly Credit[]): CreditGroup[] {
  const groups = new Map<string, Credit[]>();
  for (const credit of credits) {
    const job = /^(actor|actress)$/i.test(credit.job) ? CAST : credit.job;
    const people = groups.get(job) ?? [];
    const isNamed = job !== CAST && people.some(({ name }) => name === credit.name);
    groups.set(job, isNamed ? people : [...people, credit]);
  }
  const all = [...groups].map(([job, people]) => ({ job, people }));
  return [...all.filter(({ job }) => job !== CAST), ...all.filter(({ job }) => job === CAST)];
}

/** "Director" and its like in the viewer's language; other words of files as they are. */
export const jobName = (job: string, text: TitleText): string => text.find(`job${job}`) ?? job;
