import { cleanId, type Rendition } from '../renditions/stream-plan';

export type Rate = { averageKbps: number; peakKbps: number };
/** By rendition id; what is missing was not measured yet. */
export type MeasuredRates = ReadonlyMap<string, Rate>;

/** What a rendition takes of a line: as measured, else as planned. */
export function rateOf(rendition: Rendition, measured: MeasuredRates): Rate {
  // A line of text in the picture costs next to nothing.
  return measured.get(rendition.id) ?? measured.get(cleanId(rendition.id)) ?? plannedRate(rendition);
}

function plannedRate(rendition: Rendition): Rate {
  if (rendition.kind === 'audio') return { averageKbps: rendition.kbps, peakKbps: rendition.kbps };
  const { averageKbps } = rendition;
  const peakKbps = rendition.kind === 'rung' ? rendition.rung.maxKbps : rendition.peakKbps;
  return { averageKbps, peakKbps: Math.max(peakKbps, averageKbps) };
}

export const bitsPerSecond = (kbps: number): number => Math.max(1, Math.round(kbps * 1000));
