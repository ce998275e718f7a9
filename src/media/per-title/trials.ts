import type { RungRendition, VideoRendition } from '../renditions/stream-plan';

/** As large as measuring goes: what is larger follows from what was seen here. */
const largestPixels = 1920 * 1088;
/** From finer than anybody asks to what only the slowest lines get. */
export const trialQualities = [19, 26, 33] as const;
/** No cap: how much the content wants is the question. */
const unlimitedKbps = 200_000;

/** The rungs that are tried, in rising size; burnt-in subtitles cost what the same picture costs without. */
export function measuredRungs(video: readonly VideoRendition[]): RungRendition[] {
  const rungs = video.flatMap((one) => (one.kind === 'rung' && one.burnIn === null ? [one] : []));
  return rungs.filter(({ rung }, index) => index === 0 || rung.width * rung.height <= largestPixels);
}

/** One encoding for each quality. Their ids are only for the encoder run. */
export function trialsOf({ id, rung, ...rest }: RungRendition): RungRendition[] {
  return trialQualities.map((quality) => ({
    ...rest,
    id: `${id}-q${String(quality)}`,
    rung: { ...rung, quality, maxKbps: unlimitedKbps },
  }));
}
