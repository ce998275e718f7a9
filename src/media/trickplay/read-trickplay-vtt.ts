import { parseWebVtt } from '../subtitles/web-vtt';

/** One preview picture: the part of a sheet that stands for a stretch of the film. */
export type Preview = {
  startSeconds: number;
  endSeconds: number;
  /** Address of the sheet. */
  sheet: string;
  x: number;
  y: number;
  width: number;
  height: number;
};

const fragment = /^(.+)#xywh=(\d+),(\d+),(\d+),(\d+)$/;

/** The pictures of a WebVTT thumbnail track in the order of time; addresses are relative to `base`. */
export function readTrickplayVtt(text: string, base: string): Preview[] {
  const cues = parseWebVtt(text)?.cues ?? [];
  return cues.flatMap((cue) => {
    const [, file, ...numbers] = fragment.exec(cue.text.trim()) ?? [];
    const [x = 0, y = 0, width = 0, height = 0] = numbers.map(Number);
    if (file === undefined || width === 0 || height === 0) return [];
    const span = { startSeconds: cue.startMs / 1000, endSeconds: cue.endMs / 1000 };
    return [{ ...span, sheet: new URL(file, base).href, x, y, width, height }];
  });
}

/** The picture for a moment; the nearest one outside. Null when there are none. */
export function previewAt(previews: readonly Preview[], seconds: number): Preview | null {
  let low = 0;
  let high = previews.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((previews[middle]?.startSeconds ?? 0) <= seconds) low = middle;
    else high = middle - 1;
  }
  return previews[low] ?? null;
}
