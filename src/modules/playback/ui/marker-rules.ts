import type { Marker } from '@/media/markers/marker';

/** Nearer to the end of the titles there is nothing left to skip. */
const leastLeftSeconds = 2;
/** What is behind the credits, at least, to be worth going to. */
const leastBehindSeconds = 5;

type Moment = { positionSeconds: number; durationSeconds: number };
export type Skip = {
  label: 'skipIntro' | 'skipCredits';
  startSeconds: number;
  toSeconds: number;
  /** Nothing comes behind it. */ isToEnd: boolean;
};

/** What can be skipped at a moment, and to where. Null when nothing can. */
export function skipAt(
  markers: readonly Marker[],
  { positionSeconds, durationSeconds }: Moment,
): Skip | null {
  const marker = markers.find(
    ({ kind, startSeconds, endSeconds }) =>
      kind !== 'chapter' &&
      startSeconds <= positionSeconds &&
      positionSeconds < endSeconds - leastLeftSeconds,
  );
  if (!marker || durationSeconds <= 0) return null;
  const { kind, startSeconds, endSeconds } = marker;
  const isToEnd = endSeconds > durationSeconds - leastBehindSeconds;
  const toSeconds = isToEnd ? durationSeconds : endSeconds;
  return { label: kind === 'intro' ? 'skipIntro' : 'skipCredits', startSeconds, toSeconds, isToEnd };
}

/** Where the credits that the video ends with begin; null when nobody knows. */
export function creditsStart(markers: readonly Marker[]): number | null {
  return markers.findLast(({ kind }) => kind === 'credits')?.startSeconds ?? null;
}

/** The name of the chapter at a moment; empty when it has none. */
export function chapterAt(markers: readonly Marker[], seconds: number): string {
  const chapter = markers.findLast(
    ({ kind, startSeconds, endSeconds }) =>
      kind === 'chapter' && startSeconds <= seconds && seconds < endSeconds,
  );
  return chapter?.label ?? '';
}

/** Where the seek bar is divided, as shares of the whole: at every chapter but the first. */
export function chapterTicks(markers: readonly Marker[], durationSeconds: number): number[] {
  if (durationSeconds <= 0) return [];
  return markers
    .filter(({ kind }) => kind === 'chapter')
    .map(({ startSeconds }) => startSeconds / durationSeconds)
    .filter((share) => share > 0.002 && share < 0.998);
}
