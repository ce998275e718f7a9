import { findExtra } from '@/modules/catalog/server';
import { publish } from '@/server/events/bus';
import { changeTitle } from './change-title';
import { withoutExtra } from './extra-rules';
import { removeEpisode, summarise } from './season-rules';
import { findVideosOfTitle, updateVideo, type KnownVideo, type TitleChange, type TitleRow } from './store';

/** The file of a video is gone. Nothing is deleted: when it comes back, or turns up elsewhere, it is the same video. */
export async function markMissing({ _id, titleId }: KnownVideo): Promise<void> {
  await updateVideo(_id, { state: 'missing', failure: 'The file is not where it was' });
  await withdrawVideo(titleId, _id);
}

/** The file is there, but no longer a film. */
export async function markFailed({ _id, titleId }: KnownVideo, failure: string): Promise<void> {
  await updateVideo(_id, { state: 'failed', failure });
  await withdrawVideo(titleId, _id);
}

/** Takes a video off its title: another version takes over, an episode leaves its season, or the title is hidden. */
export async function withdrawVideo(titleId: string, videoId: string): Promise<void> {
  const others = (await findVideosOfTitle(titleId)).filter(
    ({ _id, state }) => _id !== videoId && state === 'ready',
  );
  const playable = new Set(others.map(({ _id }) => _id));
  await changeTitle(titleId, (title) => withdrawn(title, videoId, playable));
  publish('catalog.changed', { titleIds: [titleId] });
}

export function withdrawn(
  title: TitleRow,
  videoId: string,
  playable: ReadonlySet<string>,
): TitleChange | null {
  const isExtra = findExtra(title, videoId) !== null;
  if (isExtra) return withoutExtra(title, videoId);
  if (title.kind === 'movie') {
    if (title.videoId !== videoId) return null;
    const [next] = playable;
    return next ? { videoId: next } : { isAvailable: false };
  }
  const seasons = removeEpisode(title.seasons, videoId);
  // The last episode stays in its place, so that the series is whole again when its folder is back.
  const isAnyLeft = seasons.some(({ episodes }) => episodes.some((episode) => playable.has(episode.videoId)));
  return isAnyLeft ? { seasons, ...summarise(seasons) } : { isAvailable: false };
}
