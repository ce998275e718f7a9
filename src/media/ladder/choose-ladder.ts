import type { Rung } from '../renditions/stream-plan';
import { encodedRate, halved, rateOf } from '../timeline/frame-rate';
import type { Rational } from '../timeline/timeline';

export type LadderFacts = {
  /** As it is shown, with square pixels. */
  width: number;
  height: number;
  frameRate: Rational;
  codec: string;
  bitrateKbps: number | null;
};

/** A rung is named after its class: the short side of a 16:9 picture that it fits in. */
export type NamedRung = { name: number; rung: Rung };

/** Cap of the rate of a full 16:9 picture at 30 pictures a second, and of what x264 aims at (lower is better). */
const CLASSES = [
  { name: 240, maxKbps: 450, quality: 23 },
  { name: 360, maxKbps: 900, quality: 22 },
  { name: 480, maxKbps: 1_700, quality: 21.5 },
  { name: 720, maxKbps: 3_600, quality: 21 },
  { name: 1080, maxKbps: 7_500, quality: 21 },
  { name: 1440, maxKbps: 13_000, quality: 21 },
  { name: 2160, maxKbps: 24_000, quality: 22 },
] as const;
type RungClass = (typeof CLASSES)[number];

/** A rung that is hardly smaller than the next one costs an encode and helps nobody. */
const NEARLY_THE_SAME = 0.85;
const HALF_RATE_BELOW = 720;

/** Lowest first. Never larger than the source, never faster; the last one has its size, up to 2160p. */
export function chooseLadder(facts: LadderFacts): NamedRung[] {
  const covering = CLASSES.findIndex((one) => scaleFor(one, facts) >= 1);
  const upTo = covering < 0 ? CLASSES.length : covering + 1;
  const fitting = CLASSES.slice(0, upTo);
  return fitting
    .filter((one, n) => {
      const above = fitting[n + 1];
      return !above || scaleFor(one, facts) < NEARLY_THE_SAME * Math.min(1, scaleFor(above, facts));
    })
    .map((one) => ({ name: one.name, rung: rungOf(one, facts) }));
}

/** How much a picture shrinks to fit into the class, whichever way it is turned. */
function scaleFor({ name }: RungClass, { width, height }: LadderFacts): number {
  return Math.min((name * 16) / 9 / Math.max(width, height), name / Math.min(width, height));
}

function rungOf(one: RungClass, facts: LadderFacts): Rung {
  const scale = Math.min(1, scaleFor(one, facts));
  const [width, height] = [even(facts.width, scale), even(facts.height, scale)];
  const encoded = encodedRate(facts.frameRate);
  const isFast = rateOf(encoded) > 30.5;
  const frameRate = isFast && one.name < HALF_RATE_BELOW ? halved(encoded) : encoded;
  const area = (width * height) / (one.name * one.name * (16 / 9));
  const planned = one.maxKbps * area ** 0.75 * (rateOf(frameRate) > 30.5 ? 1.5 : 1);
  const maxKbps = Math.round(Math.max(MIN_KBPS, Math.min(planned, worthOf(facts, scale))));
  return { width, height, frameRate, quality: one.quality, maxKbps };
}

const MIN_KBPS = 120;

/** Bits that a picture of this size can use, given what the source has: H.264 needs about twice those of its successors. */
export function worthOf(
  { bitrateKbps, codec }: Pick<LadderFacts, 'bitrateKbps' | 'codec'>,
  scale: number,
): number {
  if (bitrateKbps === null) return Infinity;
  const inH264 = bitrateKbps * (['hevc', 'vp9', 'av1', 'vvc'].includes(codec) ? 2 : 1.2);
  // Fewer pixels need more bits each.
  return inH264 * Math.max(0.15, scale ** 1.5) * 1.25;
}

/** Chroma has half the pixels. The nearest, but nothing is larger than the source. */
const even = (size: number, scale: number) =>
  2 * Math.max(1, Math.min(Math.round((size * scale) / 2), Math.floor(size / 2)));
