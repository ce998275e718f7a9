import { durationLabel } from '@/shared/duration';
import type { Credit, TitleCard } from '../contract';

/** "1 h 52 min" for a movie, "2 seasons" for a series; null when nothing is known. */
export function lengthLabel(
  title: Pick<TitleCard, 'kind' | 'durationSeconds' | 'seasonCount'>,
): string | null {
  if (title.kind === 'movie') return title.durationSeconds > 0 ? durationLabel(title.durationSeconds) : null;
  if (title.seasonCount === 0) return null;
  return title.seasonCount === 1 ? '1 season' : `${title.seasonCount} seasons`;
}

export function maturityLabel(maturity: number): string {
  return maturity > 0 ? `${maturity}+` : 'All';
}

export function maturitySentence(maturity: number): string {
  return maturity > 0 ? `Suitable for ages ${maturity} and up` : 'Suitable for all ages';
}

/** "Drama, Mystery and Sci-Fi" would be a sentence; a fact line wants dots and at most three. */
export function genreLine(genres: readonly string[]): string {
  return genres.slice(0, 3).join(' · ');
}

// Made when first needed: 5 ms of a fast machine's time, and most pages name no language.
let names: Intl.DisplayNames | undefined;

/** Files carry whatever their makers wrote; what is no language tag is shown as it is. */
export function languageName(code: string): string {
  try {
    names ??= new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Each language once; what its file does not name is left out. */
export function languageLine(codes: readonly string[]): string[] {
  return [...new Set(codes.filter((code) => code !== '' && code !== 'und').map(languageName))];
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
