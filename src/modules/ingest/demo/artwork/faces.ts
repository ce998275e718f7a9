import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Face } from './look';

/** The little that we use of opentype.js, which ships no types. */
type Box = { x1: number; y1: number; x2: number; y2: number };
export type Command = {
  type: 'M' | 'L' | 'Q' | 'C' | 'Z';
  x?: number;
  y?: number;
  x1?: number;
  y1?: number;
  x2?: number;
  y2?: number;
};
export type Outline = { commands: readonly Command[]; getBoundingBox(): Box };
type Glyph = { advanceWidth?: number; getPath(x: number, y: number, size: number): Outline };
export type Font = {
  unitsPerEm: number;
  charToGlyph(character: string): Glyph;
  getKerningValue(left: Glyph, right: Glyph): number;
};
type OpenType = { parse: (bytes: ArrayBuffer) => Font };

// `require`, because its package offers Node no named exports, and because fonts are files beside code, bundled or not.
const require = createRequire(import.meta.url);

const files: Record<Face, readonly [family: string, style: string]> = {
  condensed: ['league-gothic', '400-normal'],
  serifLight: ['cormorant-garamond', '300-normal'],
  serifItalic: ['cormorant-garamond', '400-italic'],
  black: ['playfair-display', '900-normal'],
  blackItalic: ['playfair-display', '900-italic'],
  neon: ['monoton', '400-normal'],
  wide: ['michroma', '400-normal'],
  deco: ['poiret-one', '400-normal'],
  old: ['im-fell-english', '400-normal'],
  oldItalic: ['im-fell-english', '400-italic'],
  typewriter: ['special-elite', '400-normal'],
  roundThin: ['unbounded', '200-normal'],
  roundBlack: ['unbounded', '900-normal'],
  credit: ['barlow-condensed', '400-normal'],
  creditBold: ['barlow-condensed', '600-normal'],
};

async function read(face: Face): Promise<Font> {
  const [family, style] = files[face];
  const file = `@fontsource/${family}/files/${family}-latin-${style}.woff`;
  // Next's bundler would look for every family in every style; the files stay where npm put them.
  const bytes = await readFile(require.resolve(/* turbopackIgnore: true */ file));
  const { parse } = require('opentype.js') as OpenType;
  return parse(new Uint8Array(bytes).buffer);
}

const loaded = new Map<Face, Promise<Font>>();

/** All type in the demo library is drawn as outlines, for a fresh machine may have no font at all. */
export function font(face: Face): Promise<Font> {
  const known = loaded.get(face) ?? read(face);
  loaded.set(face, known);
  return known;
}
