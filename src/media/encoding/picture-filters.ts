import type { Rung, SourceFacts } from '../renditions/stream-plan';
import type { Rational } from '../timeline/timeline';

/** What this ffmpeg can do beyond what all can. */
export type FilterSupport = { hasZscale: boolean };

/** Hable's curve keeps detail in both ends; 100 nits is what SDR screens are graded for. */
const toneMap =
  'zscale=t=linear:npl=100,format=gbrpf32le,zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv';
/** Without zscale: brighter and more colourful, which is about what the missing curve would do. */
const plainFallback = 'eq=contrast=1.25:brightness=0.04:saturation=1.45';

/** From the source's pictures to upright, progressive ones on the timeline's clock; the same for all rungs. */
export function sourceFilters(facts: SourceFacts, zeroSeconds: number): string[] {
  return [
    // One picture for each frame, not for each field: rungs never have more pictures than the source.
    ...(facts.isInterlaced ? ['yadif=mode=0:deint=0'] : []),
    `setpts=PTS-(${String(zeroSeconds)})/TB`,
  ];
}

export type Stretch = { startSeconds: number; frameRate: Rational };

/** A constant rate from exactly `startSeconds` on: what is missing is repeated, also behind the end of the source. */
export function rateFilters({ startSeconds, frameRate }: Stretch): string[] {
  const rate = `${String(frameRate.numerator)}/${String(frameRate.denominator)}`;
  return [`fps=fps=${rate}:start_time=${startSeconds.toFixed(6)}`, 'tpad=stop=-1:stop_mode=clone'];
}

/** Size, colours and pixels of a rung. */
export function rungFilters(
  facts: SourceFacts,
  { width, height }: Pick<Rung, 'width' | 'height'>,
  support: FilterSupport,
): string[] {
  const size = `w=${String(width)}:h=${String(height)}`;
  const matrix = facts.colourMatrix === 'bt601' ? ':in_color_matrix=bt601:out_color_matrix=bt709' : '';
  const range = facts.isFullRange ? ':in_range=pc:out_range=tv' : '';
  return [
    `scale=${size}:flags=bicubic${matrix}${range}`,
    // After scaling: it is by far the slowest step, and small pictures have fewer pixels.
    ...(facts.hdr ? [support.hasZscale ? toneMap : plainFallback] : []),
    'setsar=1',
    'format=yuv420p',
  ];
}
