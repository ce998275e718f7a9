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
type Glyph = { index: number; advanceWidth?: number; getPath(x: number, y: number, size: number): Outline };
export type Font = {
  unitsPerEm: number;
  charToGlyph(character: string): Glyph;
  getKerningValue(left: Glyph, right: Glyph): number;
};
type OpenType = { parse: (bytes: ArrayBuffer) => Font };

// `require`, because its package offers Node no named exports, and because fonts are files beside code, bundled or not.
const require = createRequire(import.meta.url);

type Files = readonly [family: string, style: string, ...subsets: string[]];

const latin = ['latin'];
const files: Record<Face, Files> = {
  condensed: ['league-gothic', '400-normal', 'latin', 'latin-ext', 'vietnamese'],
  serifLight: ['cormorant-garamond', '300-normal', ...latin],
  serifItalic: ['cormorant-garamond', '400-italic', ...latin],
  black: ['playfair-display', '900-normal', ...latin],
  blackItalic: ['playfair-display', '900-italic', ...latin],
  neon: ['monoton', '400-normal', ...latin],
  wide: ['michroma', '400-normal', ...latin],
  deco: ['poiret-one', '400-normal', ...latin],
  old: ['im-fell-english', '400-normal', ...latin],
  oldItalic: ['im-fell-english', '400-italic', ...latin],
  typewriter: ['special-elite', '400-normal', ...latin],
  roundThin: ['unbounded', '200-normal', ...latin],
  roundBlack: ['unbounded', '900-normal', ...latin],
  credit: ['barlow-condensed', '400-normal', ...latin],
  creditBold: ['barlow-condensed', '600-normal', ...latin],
  display: ['jost', '300-normal', 'latin', 'latin-ext', 'cyrillic'],
  everyScript: [
    'fira-sans-extra-condensed',
    '500-normal',
    ...['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'],
  ],
};

async function read(file: string): Promise<Font> {
  // Next's bundler would look for every family in every style; the files stay where npm put them.
  const bytes = await readFile(require.resolve(/* turbopackIgnore: true */ file));
  const { parse } = require('opentype.js') as OpenType;
  return parse(new Uint8Array(bytes).buffer);
}

const loaded = new Map<string, Promise<Font>>();

/** All type in pictures is drawn as outlines, for a fresh machine may have no font at all. */
function fontOf(file: string): Promise<Font> {
  const known = loaded.get(file) ?? read(file);
  loaded.set(file, known);
  return known;
}

export type PlacedGlyph = { glyph: Glyph; font: Font };

/** One glyph per character; a face is several files, each for some scripts. */
export async function glyphsOf(face: Face, text: string): Promise<PlacedGlyph[]> {
  const [family, style, ...subsets] = files[face];
  const glyphs: PlacedGlyph[] = [];
  for (const character of text) {
    let chosen: PlacedGlyph | null = null;
    for (const subset of subsets) {
      const font = await fontOf(`@fontsource/${family}/files/${family}-${subset}-${style}.woff`);
      const glyph = font.charToGlyph(character);
      chosen ??= { glyph, font };
      if (glyph.index === 0) continue;
      chosen = { glyph, font };
      break;
    }
    if (chosen) glyphs.push(chosen);
  }
  return glyphs;
}

/** Whether a face has every letter of a text: what it has not would be set as boxes. */
async function canSet(face: Face, text: string): Promise<boolean> {
  return (await glyphsOf(face, text)).every(({ glyph }) => glyph.index !== 0);
}

/** The first of the faces that has every letter of a text; null when none has. */
export async function faceFor<F extends Face>(text: string, faces: readonly F[]): Promise<F | null> {
  for (const face of faces) if (await canSet(face, text)) return face;
  return null;
}
