/** One picture from near the end of a film. */
export type Look = {
  atSeconds: number;
  /** Share of its pixels that are nearly black, and of those that are bright. */
  dark: number;
  bright: number;
};

export type Credits = { startSeconds: number; confidence: number };

/** Credits run over black, and what runs is bright. */
const leastDark = 0.72;
const leastText = 0.0015;
const leastCreditsSeconds = 12;
/** Of the pictures from the first to the last: a logo or a scene between the credits is no end of them. */
const leastShare = 0.85;

/** Nothing is decided by less. */
const leastLooks = 4;

const isDark = ({ dark }: Look) => dark >= leastDark;
const hasText = ({ bright }: Look) => bright >= leastText;

/**
 * Where the film goes over into writing on black that lasts to its end. `silences` are moments without sound, one of
 * which is mostly there. Null when it does not end like that: then nobody is asked to skip anything.
 */
export function findCredits(
  looks: readonly Look[],
  durationSeconds: number,
  silences: readonly number[] = [],
): Credits | null {
  const first = looks.findIndex((look, index) => isDark(look) && isCreditsFrom(looks.slice(index)));
  const start = looks[first]?.atSeconds;
  // Dark from the first look on: it may have begun long before, or the whole film is dark.
  if (start === undefined || first === 0) return null;
  if (durationSeconds - start < leastCreditsSeconds) return null;
  const isSilent = silences.some((at) => Math.abs(at - start) < 3);
  const rest = looks.slice(first);
  const share = rest.filter(isDark).length / rest.length;
  const before = looks.slice(Math.max(0, first - 6), first);
  // A night scene before the credits leaves it open where they begin.
  const contrast = before.filter((look) => !isDark(look)).length / before.length;
  const confidence = 0.4 + 0.2 * share + 0.2 * contrast + (isSilent ? 0.15 : 0);
  return { startSeconds: start, confidence: Math.round(confidence * 100) / 100 };
}

/** The first of the dark looks that a stretch ends with; null when its last one is not dark. */
export function firstDark(looks: readonly Look[]): number | null {
  const lastBright = looks.findLastIndex((look) => !isDark(look));
  return looks[lastBright + 1]?.atSeconds ?? null;
}

function isCreditsFrom(rest: readonly Look[]): boolean {
  if (rest.length < leastLooks) return false;
  const dark = rest.filter(isDark);
  const [second, third] = [rest[1], rest[2]];
  return (
    dark.length >= rest.length * leastShare &&
    dark.filter(hasText).length >= rest.length * 0.5 &&
    second !== undefined &&
    third !== undefined &&
    isDark(second) &&
    isDark(third)
  );
}

/** Middles of the stretches of `samples` in which nothing is heard for a while, in seconds from the first. */
export function findSilences(samples: Int16Array, sampleRate: number): number[] {
  const step = Math.round(sampleRate / 10);
  const middles: number[] = [];
  let since: number | null = null;
  for (let at = 0; at <= samples.length; at += step) {
    const isQuiet = at + step <= samples.length && loudest(samples.subarray(at, at + step)) < quietPeak;
    if (isQuiet) since ??= at;
    else if (since !== null) {
      if (at - since >= sampleRate * leastSilenceSeconds) middles.push((since + at) / 2 / sampleRate);
      since = null;
    }
  }
  return middles;
}

/** About -46 dB: the hiss of a quiet room. */
const quietPeak = 160;
const leastSilenceSeconds = 0.4;

function loudest(samples: Int16Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}
