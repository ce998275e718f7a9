import { balancedLines } from '@/server/lettering/balanced-lines';
import { faceFor } from '@/server/lettering/faces';
import { drawLettering, place } from '@/server/lettering/lettering';

const POSTER = { width: 600, height: 900 };
const MARGIN = 48;
const ROOM = { width: POSTER.width - 2 * MARGIN, height: 300 };
const BREAKING = { longestLine: 13, mostLines: 4 };

/** Greek loses its accents in capitals, and a name without Greek is the same in any locale. */
const upperCase = (name: string) =>
  /\p{Script=Greek}/u.test(name) ? name.toLocaleUpperCase('el') : name.toUpperCase();

/**
 * The name of a title in type, over a shade at the foot, to lay over a poster of that size; a still from a film is
 * no poster without it. Null when the name cannot be set: in boxes it would be worse than missing, and pages set it in
 * the viewer's own type then.
 */
export async function posterLettering(
  name: string,
  size: { width: number; height: number },
): Promise<Buffer | null> {
  const text = upperCase(name);
  const face = await faceFor(text, ['condensed', 'everyScript']);
  if (face === null) return null;
  const lines = balancedLines(text, BREAKING).map((line) => ({
    text: line,
    face,
    size: 200,
    tracking: 0.01,
    fill: '#ffffff',
  }));
  const title = await drawLettering({ lines, leading: 26, align: 'left' });
  const scale = Math.min(ROOM.width / title.width, ROOM.height / title.height, 0.75);
  const height = title.height * scale;
  const y = POSTER.height - MARGIN - height;
  const clear = Math.max(0.2, (y - 160) / POSTER.height);
  // Eased in: two stops alone make an edge that is seen.
  const stop = (part: number, opacity: number) =>
    `<stop offset="${(clear + (1 - clear) * part).toFixed(3)}" stop-opacity="${String(opacity)}"/>`;
  const stops = [stop(0, 0), stop(0.25, 0.12), stop(0.6, 0.58), stop(1, 0.9)].join('');
  const shade = `<linearGradient id="shade" x2="0" y2="1">${stops}</linearGradient>`;
  const body = place(title, { x: MARGIN - 6 * scale, y, width: title.width * scale });
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(size.width)}" height="${String(size.height)}" viewBox="0 0 ${String(POSTER.width)} ${String(POSTER.height)}" preserveAspectRatio="none"><defs>${shade}</defs><rect width="${String(POSTER.width)}" height="${String(POSTER.height)}" fill="url(#shade)"/>${body}</svg>`,
  );
}
