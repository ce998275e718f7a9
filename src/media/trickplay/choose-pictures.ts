import { picturesOn, picturesPerSheet, type TrickplayLayout } from './trickplay';

/** What picture `index` of a sheet ought to show: the middle of its span, from which no moment of it is far. */
export const wantedSeconds = (layout: TrickplayLayout, sheet: number, index: number): number =>
  Math.min(
    (sheet * picturesPerSheet(layout) + index + 0.5) * layout.intervalSeconds,
    Math.max(0, layout.durationSeconds - 0.1),
  );

/** Further from what it stands for than this, a picture tells a lie. */
const toleranceIntervals = 1.25;

/** For each place of a sheet, which of the pictures taken at `times` goes there: the nearest. Null when there is none. */
export function choosePictures(
  layout: TrickplayLayout,
  sheet: number,
  times: readonly number[],
): (number | null)[] {
  return Array.from({ length: picturesOn(layout, sheet) }, (_, index) =>
    nearest(times, wantedSeconds(layout, sheet, index)),
  );
}

/** Whether key frames alone are too far apart to fill a sheet. */
export function isSparse(layout: TrickplayLayout, sheet: number, times: readonly number[]): boolean {
  return choosePictures(layout, sheet, times).some((chosen, index) => {
    const distance = Math.abs((times[chosen ?? -1] ?? Infinity) - wantedSeconds(layout, sheet, index));
    return distance > toleranceIntervals * layout.intervalSeconds;
  });
}

function nearest(times: readonly number[], wanted: number): number | null {
  let best: number | null = null;
  times.forEach((time, index) => {
    if (best === null || Math.abs(time - wanted) < Math.abs((times[best] ?? 0) - wanted)) best = index;
  });
  return best;
}
