/** The ages Dex tells apart; the profile limits are the same. */
const LEVELS = [0, 7, 13, 16, 18] as const;

/** Boards that use words instead of ages: MPA, US TV, BBFC, Australia, Canada. */
const words: Record<string, number> = {
  g: 0,
  u: 0,
  uc: 0,
  'tv-y': 0,
  'tv-g': 0,
  all: 0,
  e: 0,
  pg: 7,
  'tv-y7': 7,
  'tv-y7-fv': 7,
  'tv-pg': 7,
  m: 13,
  'pg-13': 13,
  'tv-14': 13,
  ma15: 16,
  r: 16,
  'tv-ma': 18,
  'nc-17': 18,
  x: 18,
  r18: 18,
  x18: 18,
};

/**
 * `Rated PG-13`, `TV-MA`, `US:R / UK:15`, `FSK 12`, `12A`, `16+` to one of Dex's ages, rounded up.
 * Null when it says nothing we know.
 */
export function maturityOf(certification: string): number | null {
  for (const part of certification.split(/[/,;|]/)) {
    const rating = part
      .toLowerCase()
      .replace(/^.*:/, '')
      .replace(/\b(?:rated|fsk|bbfc|mpaa?|kijkwijzer|for .*)\b[ -]*/g, '')
      .trim();
    const age = words[rating] ?? ageIn(rating);
    if (age !== null) return LEVELS.find((level) => level >= age) ?? 18;
  }
  return null;
}

function ageIn(rating: string): number | null {
  const age = /^(?:o\.?al\.?|ab|from|-|tv-)?\s*(\d{1,2})(?:a|\+|pg| years?| jahren?)?$/.exec(rating)?.[1];
  return age === undefined ? null : Number(age);
}
