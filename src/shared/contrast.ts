/** WCAG 2.2: relative luminance of `#rrggbb`, 0 to 1. */
export function luminanceOf(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2: 1 for the same, 21 for black on white. */
export function contrastOf(one: string, other: string): number {
  const [dark, light] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `other` in `hex`. */
export function mixed(hex: string, other: string, share: number): string {
  const target = channelsOf(other);
  const channels = channelsOf(hex).map((channel, index) => {
    const value = Math.round(channel + ((target[index] ?? 0) - channel) * share);
    return value.toString(16).padStart(2, '0');
  });
  return `#${channels.join('')}`;
}

const channelsOf = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
