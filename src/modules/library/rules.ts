/** What is stored of a place in a video. */
export type Place = { positionSeconds: number; isFinished: boolean; observedAt: Date };

const finishedShare = 0.95;

/** Below this nobody would call it begun: a look at a film is not worth a place among what one is watching. */
const begunSeconds = 5;

/**
 * `ageMs` moves the report to when the viewer was really there: a tab that was paused an hour ago and is closed
 * now speaks of an hour ago, and loses against the phone that went on meanwhile.
 */
export function placeOf(
  report: { positionSeconds: number; ageMs: number },
  durationSeconds: number,
  now: number,
): Place {
  const positionSeconds = Math.min(report.positionSeconds, durationSeconds);
  return {
    positionSeconds,
    isFinished: durationSeconds > 0 && positionSeconds / durationSeconds > finishedShare,
    observedAt: new Date(now - report.ageMs),
  };
}

/** Where Play begins: nobody wants to resume in the credits, or one second in. */
export function resumeSeconds(place: Pick<Place, 'positionSeconds' | 'isFinished'> | null): number {
  return place && isBegun(place) ? place.positionSeconds : 0;
}

export function isBegun(place: Pick<Place, 'positionSeconds' | 'isFinished'>): boolean {
  return !place.isFinished && place.positionSeconds >= begunSeconds;
}

/** A reload within half an hour is the same play. */
export const replayMs = 30 * 60_000;

type Video = { videoId: string; durationSeconds: number };
type Watchable = {
  kind: string;
  videoId: string | null;
  durationSeconds: number;
  seasons: readonly { number: number; episodes: readonly Video[] }[];
};
/** One video, one season, or (with neither) all of a title. */
export type Meant = { season?: number | undefined; videoId?: string | undefined };

/** In the order of the story, specials before it; a file that holds two episodes once. */
export function videosMeant(title: Watchable, { season, videoId }: Meant): Video[] {
  const all =
    title.kind === 'series'
      ? [...title.seasons]
          .sort((a, b) => a.number - b.number)
          .filter(({ number }) => season === undefined || number === season)
          .flatMap(({ episodes }) => episodes)
      : season === undefined && title.videoId !== null
        ? [{ videoId: title.videoId, durationSeconds: title.durationSeconds }]
        : [];
  const byVideo = new Map(all.map((video) => [video.videoId, video]));
  const meant = videoId === undefined ? [...byVideo.values()] : [byVideo.get(videoId)];
  return meant.filter((video) => video !== undefined);
}
