import type { Rung } from '../renditions/stream-plan';

/**
 * H.264 (08/2021) table A-1: macroblocks per second, per picture and in the decoded picture buffer, and the greatest
 * rate in 1,000 bit/s for the Baseline and Main profiles; High may have a quarter more (table A-2).
 */
const levels = [
  { level: '1.1', perSecond: 3_000, perFrame: 396, buffered: 900, kbps: 192 },
  { level: '1.2', perSecond: 6_000, perFrame: 396, buffered: 2_376, kbps: 384 },
  { level: '1.3', perSecond: 11_880, perFrame: 396, buffered: 2_376, kbps: 768 },
  { level: '2.0', perSecond: 11_880, perFrame: 396, buffered: 2_376, kbps: 2_000 },
  { level: '2.1', perSecond: 19_800, perFrame: 792, buffered: 4_752, kbps: 4_000 },
  { level: '2.2', perSecond: 20_250, perFrame: 1_620, buffered: 8_100, kbps: 4_000 },
  { level: '3.0', perSecond: 40_500, perFrame: 1_620, buffered: 8_100, kbps: 10_000 },
  { level: '3.1', perSecond: 108_000, perFrame: 3_600, buffered: 18_000, kbps: 14_000 },
  { level: '3.2', perSecond: 216_000, perFrame: 5_120, buffered: 20_480, kbps: 20_000 },
  { level: '4.0', perSecond: 245_760, perFrame: 8_192, buffered: 32_768, kbps: 20_000 },
  { level: '4.1', perSecond: 245_760, perFrame: 8_192, buffered: 32_768, kbps: 50_000 },
  { level: '4.2', perSecond: 522_240, perFrame: 8_704, buffered: 34_816, kbps: 50_000 },
  { level: '5.0', perSecond: 589_824, perFrame: 22_080, buffered: 110_400, kbps: 135_000 },
  { level: '5.1', perSecond: 983_040, perFrame: 36_864, buffered: 184_320, kbps: 240_000 },
  { level: '5.2', perSecond: 2_073_600, perFrame: 36_864, buffered: 184_320, kbps: 240_000 },
  { level: '6.0', perSecond: 4_177_920, perFrame: 139_264, buffered: 696_320, kbps: 240_000 },
  { level: '6.1', perSecond: 8_355_840, perFrame: 139_264, buffered: 696_320, kbps: 480_000 },
  { level: '6.2', perSecond: 16_711_680, perFrame: 139_264, buffered: 696_320, kbps: 800_000 },
] as const;

export type H264Level = (typeof levels)[number]['level'];

/** Pictures that the encoder may refer to: what every level has room for at the sizes it is made for. */
const referencePictures = 4;
const highProfileFactor = 1.25;

/** The lowest level that a picture of this size, rate and cap fits in; a decoder must reach it. The last one when none does. */
export function h264Level({ width, height, frameRate, maxKbps }: Omit<Rung, 'quality'>): H264Level {
  const across = Math.ceil(width / 16);
  const down = Math.ceil(height / 16);
  const perFrame = across * down;
  const perSecond = (perFrame * frameRate.numerator) / frameRate.denominator;
  const fitting = levels.find(
    (one) =>
      perFrame <= one.perFrame &&
      perSecond <= one.perSecond &&
      perFrame * referencePictures <= one.buffered &&
      maxKbps <= one.kbps * highProfileFactor &&
      // A.3.1: no side is longer than the square root of eight times the greatest picture.
      Math.max(across, down) <= Math.sqrt(8 * one.perFrame),
  );
  return (fitting ?? levels[levels.length - 1])?.level ?? '6.2';
}
