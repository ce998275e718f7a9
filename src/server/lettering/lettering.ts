import { glyphsOf, type Command, type Outline, type PlacedGlyph } from './faces';
import type { Lettering, LetteringLine } from './look';

/** SVG that is drawn at (0, 0) in a box of this size. */
export type Drawn = { width: number; height: number; body: string };

const f = (value: number) => value.toFixed(1);

type SetLine = {
  line: LetteringLine;
  path: string;
  width: number;
  height: number;
  /** From the baseline to the top of the ink. */
  rise: number;
};

type Outlined = { outlines: readonly Outline[]; left: number; right: number; top: number; bottom: number };

/** Glyph by glyph: opentype.js' own layout fails on fonts with contextual substitutions that Latin never needs. */
function outline(
  glyphs: readonly PlacedGlyph[],
  line: LetteringLine,
  origin: { x: number; y: number },
): Outlined {
  let x = origin.x;
  const outlines = glyphs.map(({ glyph, font }, n) => {
    const next = glyphs[n + 1];
    const drawn = glyph.getPath(x, origin.y, line.size);
    // Letters of two files know nothing of each other.
    const kerning = next?.font === font ? font.getKerningValue(glyph, next.glyph) : 0;
    x +=
      (((glyph.advanceWidth ?? 0) + kerning) * line.size) / font.unitsPerEm +
      (line.tracking ?? 0) * line.size;
    return drawn;
  });
  const boxes = outlines.map((each) => each.getBoundingBox()).filter((box) => box.x2 > box.x1);
  return {
    outlines,
    left: Math.min(...boxes.map((box) => box.x1)),
    right: Math.max(...boxes.map((box) => box.x2)),
    top: Math.min(...boxes.map((box) => box.y1)),
    bottom: Math.max(...boxes.map((box) => box.y2)),
  };
}

/** Written out here: the library's own writer turns coordinates that are all but zero into NaN. */
function pathStep({ type, x1, y1, x2, y2, x, y }: Command): string {
  const numbers = [x1, y1, x2, y2, x, y].flatMap((value) => (value === undefined ? [] : [f(value)]));
  return `${type}${numbers.join(' ')}`;
}

/** One line as outlines, moved so that its ink begins at (0, 0). */
async function setLine(line: LetteringLine): Promise<SetLine> {
  const glyphs = await glyphsOf(line.face, line.text);
  const probe = outline(glyphs, line, { x: 0, y: 0 });
  const { outlines } = outline(glyphs, line, { x: -probe.left, y: -probe.top });
  const path = outlines
    .flatMap((each) => each.commands)
    .map(pathStep)
    .join('');
  const { left, right, top, bottom } = probe;
  return { line, path, width: right - left, height: bottom - top, rise: -top };
}

function paint(line: LetteringLine, id: string): { defs: string; fill: string } {
  if (typeof line.fill === 'string') return { defs: '', fill: line.fill };
  const [top, bottom] = line.fill;
  return {
    defs: `<linearGradient id="${id}" x2="0" y2="1"><stop offset="0.1" stop-color="${top}"/><stop offset="0.95" stop-color="${bottom}"/></linearGradient>`,
    fill: `url(#${id})`,
  };
}

function ink({ line, path }: SetLine, at: { x: number; y: number; id: string }): string {
  const { defs, fill } = paint(line, at.id);
  const blur = (deviation: number, opacity: number) =>
    `<path d="${path}" fill="${line.glow ?? ''}" opacity="${String(opacity)}" filter="url(#${at.id}b${String(deviation)})"/>`;
  const filter = (deviation: number) =>
    `<filter id="${at.id}b${String(deviation)}" x="-30%" y="-80%" width="160%" height="260%"><feGaussianBlur stdDeviation="${String(deviation)}"/></filter>`;
  const halo = line.glow ? `<defs>${filter(4)}${filter(16)}</defs>${blur(16, 0.65)}${blur(4, 0.7)}` : '';
  return `<defs>${defs}</defs><g transform="translate(${f(at.x)} ${f(at.y)})">${halo}<path d="${path}" fill="${fill}"/></g>`;
}

type Ornament = NonNullable<Lettering['ornament']>;

const ornaments: Record<
  Ornament['kind'],
  (width: number, colour: string) => { height: number; body: string }
> = {
  rule: (width, colour) => ({
    height: 3,
    body: `<rect x="${f(width * 0.36)}" width="${f(width * 0.28)}" height="2.5" fill="${colour}"/>`,
  }),
  rules: (width, colour) => ({
    height: 9,
    body: `<rect width="${f(width)}" height="4" fill="${colour}"/><rect y="7" width="${f(width)}" height="1.5" fill="${colour}"/>`,
  }),
  bar: (width, colour) => ({
    height: 9,
    body: `<rect width="${f(width * 0.22)}" height="9" fill="${colour}"/>`,
  }),
  diamond: (width, colour) => ({
    height: 16,
    body: `<path d="M${f(width / 2)},0l8,8l-8,8l-8,-8z" fill="${colour}"/><path d="M${f(width * 0.18)},8H${f(width / 2 - 20)}M${f(width / 2 + 20)},8H${f(width * 0.82)}" stroke="${colour}" stroke-width="1.6"/>`,
  }),
  dots: (width, colour) => ({
    height: 9,
    body: [-2, -1, 0, 1, 2]
      .map(
        (n) =>
          `<circle cx="${f(width / 2 + n * 26)}" cy="4.5" r="${f(4.5 - Math.abs(n))}" fill="${colour}"/>`,
      )
      .join(''),
  }),
  ring: (width, colour) => ({
    height: 26,
    body: `<circle cx="${f(width / 2)}" cy="13" r="11" fill="none" stroke="${colour}" stroke-width="2.4"/><circle cx="${f(width / 2)}" cy="13" r="3" fill="${colour}"/>`,
  }),
  wave: (width, colour) => ({
    height: 12,
    body: `<path d="M${f(width * 0.32)},6${Array.from({ length: 6 }, (_, n) => `q${f(width * 0.015)},${n % 2 ? '8' : '-8'} ${f(width * 0.03)},0`).join('')}${Array.from({ length: 6 }, (_, n) => `q${f(width * 0.015)},${n % 2 ? '8' : '-8'} ${f(width * 0.03)},0`).join('')}" stroke="${colour}" stroke-width="2.4" fill="none" stroke-linecap="round"/>`,
  }),
};

/** Sets a title. The margin leaves room for halos. */
export async function drawLettering(lettering: Lettering): Promise<Drawn> {
  const lines = await Promise.all(lettering.lines.map(setLine));
  const leading = lettering.leading ?? 12;
  const margin = lettering.lines.some(({ glow }) => glow) ? 44 : 6;
  const width = Math.max(...lines.map((line) => line.width));
  let y = margin;
  const parts = lines.map((line, n) => {
    const x = margin + (lettering.align === 'left' ? 0 : (width - line.width) / 2);
    const part = ink(line, { x, y, id: `l${String(n)}` });
    const below = lines[n + 1];
    const step = lettering.pitch && below && line.rise + lettering.pitch - below.rise;
    y += step ?? line.height + leading;
    return part;
  });
  y -= leading;
  if (lettering.ornament) {
    const { kind, colour } = lettering.ornament;
    const { height, body } = ornaments[kind](width, colour);
    y += 26;
    parts.push(`<g transform="translate(${f(margin)} ${f(y)})">${body}</g>`);
    y += height;
  }
  return { width: width + margin * 2, height: y + margin, body: parts.join('') };
}

/** Scaled to a width, with its top left corner at (x, y). */
export function place(drawn: Drawn, at: { x: number; y: number; width: number }): string {
  return `<svg x="${f(at.x)}" y="${f(at.y)}" width="${f(at.width)}" height="${f((drawn.height * at.width) / drawn.width)}" viewBox="0 0 ${f(drawn.width)} ${f(drawn.height)}">${drawn.body}</svg>`;
}

/** A line of small type, for credits and taglines: its outline and its width. */
export async function smallPrint(
  text: string,
  look: Pick<LetteringLine, 'face' | 'size' | 'tracking'>,
): Promise<{ path: string; width: number }> {
  const { path, width } = await setLine({ text, fill: '', ...look });
  return { path, width };
}
