import type { Recipe } from './recipes';

export type Plays = {
  does: 'play';
  seconds: number;
  timeline: 'keyFrames' | 'uniform';
  /** Ids of the renditions of pictures and of sound, in order. */
  video: string;
  audio: string;
};
export type Refused = { does: 'refuse'; reason: RegExp };

export type TortureFile = {
  name: string;
  recipe: Recipe;
  expected: Plays | Refused;
  /** Also in `npm test`. */
  isQuick: boolean;
  /** Encoders and muxers that not every ffmpeg has: without them the file is left out, and said so. */
  needs: readonly string[];
  /** Decoders may complain of the source's own pictures. */
  isDamaged: boolean;
  /** Its sound is copied, and no browser decodes what is broken in it: the player says so, and does not hang. */
  mayGiveUp: boolean;
  /** Larger or slower to make than the rest. */
  isLarge: boolean;
  /** Its flashes and loud tones come when `marks` says; false where another clock, or another beginning, shifts them. */
  isMarkedFromZero: boolean;
};

type Case = {
  recipe: Recipe;
  damaged?: boolean;
  givesUp?: boolean;
  quick?: boolean;
  large?: boolean;
  marked?: boolean;
  needs?: readonly string[];
};
type Playing = Case & Partial<Omit<Plays, 'does'>>;

export function plays(
  name: string,
  { recipe, damaged, givesUp, quick, large, marked, needs, ...expected }: Playing,
): TortureFile {
  const usual = { does: 'play', seconds: 4, timeline: 'uniform', video: 'v240', audio: 'a1' } as const;
  const kept = {
    isQuick: quick ?? false,
    isLarge: large ?? false,
    isDamaged: damaged ?? false,
    mayGiveUp: givesUp ?? false,
    isMarkedFromZero: marked ?? true,
    needs: needs ?? [],
  };
  return { name, recipe, expected: { ...usual, ...expected }, ...kept };
}

export function isRefused(name: string, { recipe, reason, quick }: Case & { reason: RegExp }): TortureFile {
  return {
    name,
    recipe,
    expected: { does: 'refuse', reason },
    isQuick: quick ?? false,
    isLarge: false,
    isDamaged: true,
    mayGiveUp: false,
    isMarkedFromZero: false,
    needs: [],
  };
}
