/** Where a text stands, as the digits of a keypad: 1 to 3 at the bottom, 7 to 9 at the top; 2 is what is usual. */
export type Anchor = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

export const isAnchor = (value: number): value is Anchor =>
  Number.isInteger(value) && value >= 1 && value <= 9;

/** The older numbers of SSA: 1 to 3, with 4 more for the top and 8 more for the middle. Null for all others. */
export function anchorOfLegacy(value: number): Anchor | null {
  const column = value & 3;
  if (!Number.isInteger(value) || value < 1 || value > 11 || column === 0) return null;
  const row = value & 4 ? 6 : value & 8 ? 3 : 0;
  return (column + row) as Anchor;
}

const alignOf = (anchor: Anchor) => (['align:end', 'align:start', ''] as const)[anchor % 3] ?? '';

/** Cue settings (WebVTT, section 4.4) of a text without an exact place. Empty for the usual one. */
export function anchorSettings(anchor: Anchor): string {
  // `line:50%,center` would be exact, but not every browser takes the second word, and drops both then.
  const line = anchor >= 7 ? 'line:0' : anchor >= 4 ? 'line:50%' : '';
  return [line, alignOf(anchor)].filter((setting) => setting !== '').join(' ');
}

/** Shares of the picture, 0 to 1; `height` is that of the text. */
export type Place = { anchor: Anchor; x: number; y: number; height: number };

/** Cue settings of a text whose anchor is at one point of the picture. */
export function placeSettings({ anchor, x, y, height }: Place): string {
  const above = anchor >= 7 ? 0 : anchor >= 4 ? height / 2 : height;
  const percent = (share: number) => `${String(Math.round(Math.min(Math.max(share, 0), 1) * 100))}%`;
  const line = Math.min(y - above, 1 - height);
  return [`line:${percent(line)}`, `position:${percent(x)}`, alignOf(anchor)]
    .filter((setting) => setting !== '')
    .join(' ');
}
