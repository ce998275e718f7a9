import { rateFilters, rungFilters, sourceFilters, type FilterSupport } from '../encoding/picture-filters';
import { confinement } from '../probe/tool-arguments';
import type { Rung, SourceFacts } from '../renditions/stream-plan';
import { rateOf } from '../timeline/frame-rate';
import { frameAt, secondsOfFrame, type Timeline } from '../timeline/timeline';

/** Encodings of one stretch, beside the source. */
export type Comparison = {
  sourcePath: string;
  facts: SourceFacts;
  /** From its first boundary to its last. */
  stretch: Timeline;
  /** All encoded ones are brought to this size, because that is how a screen shows them. */
  common: Pick<Rung, 'width' | 'height'>;
  encoded: readonly { path: string; rung: Rung }[];
  support: FilterSupport;
  leadSeconds: number;
};

/** Pictures that are compared each second: five in a row are alike, and encoders work in groups of four. */
const comparedPerSecond = 5;

/** The n-th encoding's similarity, picture by picture, is written to `pipe:<3 + n>`: see `meanSsim`. */
export function ssimArguments(comparison: Comparison): string[] {
  const { sourcePath, facts, stretch, encoded, leadSeconds } = comparison;
  const begin = (stretch.boundaries[0] ?? 0) - leadSeconds;
  const seek = begin > 0 ? ['-noaccurate_seek', '-seek_timestamp', '1', '-ss', (begin + stretch.zeroSeconds).toFixed(6)] : []; // prettier-ignore
  const chains = encoded.flatMap((one, n) => chainsOf(comparison, one.rung, n));
  const split = `split=${String(encoded.length)}${encoded.map((_, n) => `[s${String(n)}]`).join('')}`;
  const source = `[0:${String(facts.videoStreamIndex)}]${sourceFilters(facts, stretch.zeroSeconds).join(',')},${split}`;
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', ...confinement, ...seek],
    ...['-copyts', '-i', `file:${sourcePath}`],
    ...encoded.flatMap(({ path }) => [...confinement, '-i', `file:${path}`]),
    ...['-filter_complex', [source, ...chains].join(';')],
    ...encoded.flatMap((_, n) => ['-map', `[x${String(n)}]`]),
    ...['-f', 'null', '-'],
  ];
}

function chainsOf(comparison: Comparison, { frameRate }: Rung, n: number): string[] {
  const { stretch, facts, common, support } = comparison;
  const [start = 0, end = 0] = [stretch.boundaries[0], stretch.boundaries[stretch.boundaries.length - 1]];
  const [first, behind] = [frameAt(start, frameRate), frameAt(end, frameRate)];
  const every = Math.max(1, Math.round(rateOf(frameRate) / comparedPerSecond));
  // Some from the middle of each group: a key frame is the best of all pictures.
  const some = `select='eq(mod(n\\,${String(every)})\\,${String(every >> 1)})',setpts=N/(25*TB)`;
  const whole = `trim=end_frame=${String(behind - first)}`;
  const original = [
    ...rateFilters({ startSeconds: secondsOfFrame(first, frameRate), frameRate }),
    ...[whole, some, ...rungFilters(facts, common, support)],
  ];
  const size = `scale=w=${String(common.width)}:h=${String(common.height)}:flags=bicubic`;
  const id = String(n);
  return [
    `[s${id}]${original.join(',')}[r${id}]`,
    `[${String(n + 1)}:v]${some},${size},setsar=1,format=yuv420p[e${id}]`,
    `[e${id}][r${id}]ssim,metadata=print:key=lavfi.ssim.Y:file='pipe\\:${String(3 + n)}'[x${id}]`,
  ];
}

/** Of what one comparison wrote; null when it compared nothing. */
export function meanSsim(written: string): number | null {
  const values = [...written.matchAll(/^lavfi\.ssim\.Y=([\d.]+)/gm)].map(([, value]) => Number(value));
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
