import type { RungRendition } from '@/media/renditions/stream-plan';

type Changes = Partial<Omit<RungRendition, 'rung'>> & Partial<RungRendition['rung']>;

/** A rung of 16:9 pictures, 25 a second, under the usual id. */
export function makeRung(height: number, changes: Changes = {}): RungRendition {
  const { id = `v${String(height)}`, averageKbps, burnIn = null, ...ofRung } = changes;
  const width = Math.round((height * 16) / 9 / 2) * 2;
  const frameRate = { numerator: 25, denominator: 1 };
  const rung = { width, height, frameRate, quality: 22, maxKbps: 1_000, ...ofRung };
  return { id, kind: 'rung', rung, averageKbps: averageKbps ?? rung.maxKbps / 2, burnIn };
}
