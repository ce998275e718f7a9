const HUES = 12;
type Sum = { weight: number; red: number; green: number; blue: number };

/**
 * The colour that a picture is remembered by: the fullest of twelve hues, weighted by how vivid its pixels are, so
 * that black bars and grey walls do not count. `pixels` is RGB, three bytes each. Null for a picture without colour.
 */
export function accentColour(pixels: Uint8Array): string | null {
  const sums = Array.from({ length: HUES }, (): Sum => ({ weight: 0, red: 0, green: 0, blue: 0 }));
  for (let at = 0; at + 2 < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    const brightest = Math.max(red, green, blue);
    const chroma = brightest - Math.min(red, green, blue);
    const weight = (chroma / 255) ** 2 * (brightest / 255);
    const sum = sums[Math.floor(hueOf(red, green, blue) * HUES) % HUES];
    if (!sum) continue;
    sum.weight += weight;
    sum.red += red * weight;
    sum.green += green * weight;
    sum.blue += blue * weight;
  }
  const best = sums.reduce((a, b) => (b.weight > a.weight ? b : a));
  if (best.weight <= (pixels.length / 3) * 0.0005) return null;
  return `#${[best.red, best.green, best.blue].map((part) => toHex(part / best.weight)).join('')}`;
}

const toHex = (value: number) => Math.round(value).toString(16).padStart(2, '0');

/** 0 to 1 around the circle, red at 0. */
function hueOf(red: number, green: number, blue: number): number {
  const brightest = Math.max(red, green, blue);
  const chroma = brightest - Math.min(red, green, blue);
  if (chroma === 0) return 0;
  if (brightest === red) return ((green - blue) / chroma / 6 + 1) % 1;
  return brightest === green ? ((blue - red) / chroma + 2) / 6 : ((red - green) / chroma + 4) / 6;
}
