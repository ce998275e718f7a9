import { drawLettering, place } from './demo/artwork/lettering';

const POSTER = { width: 600, height: 900 };
const MARGIN = 48;
const ROOM = { width: POSTER.width - 2 * MARGIN, height: 300 };
const LONGEST_LINE = 13;
const MOST_LINES = 4;

/** The letters our typeface has. A name in another script is better left off than set in boxes. */
const settable = /^[\u0020-\u00ff‘’“”–—…]+$/;

/**
 * The name of a title in type, over a shade at the foot, to lay over a poster of that size; a still from a film is
 * no poster without it. Null when the name cannot be set.
 */
export async function posterLettering(
  name: string,
  size: { width: number; height: number },
): Promise<Buffer | null> {
  if (!settable.test(name)) return null;
  const lines = balancedLines(name.toUpperCase()).map((text) => ({
    text,
    face: 'condensed' as const,
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

/** Breaks a name into lines of about the same length, as few as are readable. */
export function balancedLines(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const fewest = Math.min(MOST_LINES, Math.max(1, Math.ceil(name.length / LONGEST_LINE)));
  const aim = name.length / fewest;
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const isRoom = last !== undefined && last.length + word.length / 2 < aim;
    if (last !== undefined && (isRoom || lines.length === MOST_LINES))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
