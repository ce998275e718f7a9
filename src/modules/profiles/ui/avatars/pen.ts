/** A drawing is SVG markup on a board of 120 by 120 units; characters look straight at you and rise from the lower edge. */
export type Drawing = string;

export const ink = '#241a16';
export const cream = '#fff3e0';

export const dot = (fill: string, x: number, y: number, r: number): Drawing =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;

export const oval = (fill: string, [x, y]: [number, number], [rx, ry]: [number, number], turn = 0): Drawing =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"${turn ? ` transform="rotate(${turn} ${x} ${y})"` : ''}/>`;

export const area = (fill: string, d: string): Drawing => `<path d="${d}" fill="${fill}"/>`;

/** An area with rounded corners. */
export const soft = (fill: string, d: string, width = 6): Drawing =>
  `<path d="${d}" fill="${fill}" stroke="${fill}" stroke-width="${width}" stroke-linejoin="round"/>`;

export const line = (color: string, d: string, width = 3): Drawing =>
  `<path d="${d}" fill="none" stroke="${color}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** The drawing and its mirror image. */
export const both = (drawing: Drawing): Drawing =>
  `${drawing}<g transform="matrix(-1 0 0 1 120 0)">${drawing}</g>`;

/** Everybody has the same eyes, lit from the same side: that is what makes them one family. */
export const eyes = (y: number, apart: number, r = 5, color = ink): Drawing =>
  [60 - apart, 60 + apart]
    .map((x) => dot(color, x, y, r) + dot('#fff', x + r * 0.32, y - r * 0.36, r * 0.32))
    .join('');

export const cheeks = (fill: string, y: number, apart: number): Drawing =>
  both(oval(fill, [60 - apart, y], [6, 4]));

export const smile = (y: number, width = 7, color = ink): Drawing =>
  line(color, `M${60 - width} ${y}Q60 ${y + width * 0.9} ${60 + width} ${y}`);

/** Nose and the mouth under it. */
export const muzzle = (y: number, color = ink): Drawing =>
  soft(color, `M55.5 ${y}h9L60 ${y + 4.5}Z`, 4) +
  line(color, `M60 ${y + 6}v4M60 ${y + 10}q-5 5-9 1M60 ${y + 10}q5 5 9 1`, 2.6);
