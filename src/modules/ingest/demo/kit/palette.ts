import type { Rgb } from './picture';

export type Stop = readonly [at: number, colour: string];
export type Ramp = (at: number) => Rgb;

export function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

export function mix(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    from[0] + (to[0] - from[0]) * share,
    from[1] + (to[1] - from[1]) * share,
    from[2] + (to[2] - from[2]) * share,
  ];
}

export function add(base: Rgb, light: Rgb, share: number): Rgb {
  return [base[0] + light[0] * share, base[1] + light[1] * share, base[2] + light[2] * share];
}

export const clamp = (value: number, low = 0, high = 1) => Math.max(low, Math.min(high, value));

export function smooth(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** A bell around `centre`, 1 at its top: for glows, bands and thin lines. */
export function bell(value: number, centre: number, width: number): number {
  const distance = (value - centre) / width;
  return Math.exp(-distance * distance);
}

const STEPS = 1024;

/** Colours along a line; stops in rising order. A table, because films ask for millions of colours. */
export function ramp(...stops: readonly Stop[]): Ramp {
  const parsed = stops.map(([at, colour]) => ({ at, colour: rgb(colour) }));
  const colourAt = (at: number): Rgb => {
    const next = parsed.findIndex((stop) => stop.at >= at);
    const upper = parsed[next];
    const lower = parsed[next - 1];
    if (!upper) return parsed.at(-1)?.colour ?? [0, 0, 0];
    return lower ? mix(lower.colour, upper.colour, (at - lower.at) / (upper.at - lower.at)) : upper.colour;
  };
  const table = Array.from({ length: STEPS + 1 }, (_, n) => colourAt(n / STEPS));
  return (at) => table[Math.round(clamp(at) * STEPS)] ?? [0, 0, 0];
}
