/** How the preview pictures of a video are laid out, known before any is made. */
export type TrickplayLayout = {
  durationSeconds: number;
  /** Picture `k` stands for the time from k to k + 1 intervals. */
  intervalSeconds: number;
  /** Of one picture, in pixels; both even. */
  width: number;
  height: number;
  /** Of pictures on one sheet; the last sheet may have rows that are not full. */
  columns: number;
  rows: number;
};

const widest = 320;
const tallest = 320;
const smallest = 16;
const perSide = 5;

/** About one picture for 5 s; more of a short film, where 5 s is far, and fewer of a very long one. */
function intervalFor(durationSeconds: number): number {
  if (durationSeconds <= 120) return 2;
  return durationSeconds <= 4 * 3600 ? 5 : 10;
}

/** `size` is that of the film as it is shown: turned, and with square pixels. */
export function layOutTrickplay(
  size: { width: number; height: number },
  durationSeconds: number,
): TrickplayLayout {
  const scale = Math.min(1, widest / size.width, tallest / size.height);
  const even = (pixels: number) => Math.max(smallest, Math.round((pixels * scale) / 2) * 2);
  const intervalSeconds = intervalFor(durationSeconds);
  return {
    durationSeconds,
    intervalSeconds,
    width: even(size.width),
    height: even(size.height),
    columns: perSide,
    rows: perSide,
  };
}

export const pictureCount = ({ durationSeconds, intervalSeconds }: TrickplayLayout) =>
  Math.max(1, Math.ceil(durationSeconds / intervalSeconds));

export const picturesPerSheet = ({ columns, rows }: TrickplayLayout) => columns * rows;

export const sheetCount = (layout: TrickplayLayout) =>
  Math.ceil(pictureCount(layout) / picturesPerSheet(layout));

/** How many pictures sheet `sheet` holds. */
export function picturesOn(layout: TrickplayLayout, sheet: number): number {
  const before = sheet * picturesPerSheet(layout);
  return Math.min(picturesPerSheet(layout), pictureCount(layout) - before);
}

/** From where to where picture `picture` stands, in seconds. */
export function pictureSpan(layout: TrickplayLayout, picture: number): { start: number; end: number } {
  const start = picture * layout.intervalSeconds;
  return { start, end: Math.min(start + layout.intervalSeconds, layout.durationSeconds) };
}

/** Pixels of a sheet: no rows that nothing is on. */
export function sheetSize(layout: TrickplayLayout, sheet: number): { width: number; height: number } {
  const rows = Math.ceil(picturesOn(layout, sheet) / layout.columns);
  return { width: layout.columns * layout.width, height: rows * layout.height };
}

/** Where on its sheet picture `picture` is. */
export function placeOnSheet({ columns, rows, width, height }: TrickplayLayout, picture: number) {
  const index = picture % (columns * rows);
  return { x: (index % columns) * width, y: Math.floor(index / columns) * height };
}
