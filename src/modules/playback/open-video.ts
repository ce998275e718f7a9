import {
  episodeLabel,
  findEpisode,
  extraLabel,
  findExtra,
  nextEpisode,
  presentPicture,
  type TitleRow,
} from '@/modules/catalog/server';
import { findProgress, resumeSeconds } from '@/modules/library/server';
import { admitViewer, type Viewer } from './admit-viewer';
import { beginEarly } from './begin-early';
import type { Video } from './contract';
import { presentMedia } from './present-media';

/** `from`: a moment that somebody was led to, in place of where they stopped. */
type When = { from?: number | undefined; now?: number };

export async function openVideo(
  viewer: Viewer,
  videoId: string,
  { from, now = Date.now() }: When = {},
): Promise<Video> {
  const { video, title } = await admitViewer(viewer, videoId);
  const isThere = from !== undefined && from < video.durationSeconds;
  const startSeconds = isThere ? from : resumeSeconds(await findProgress(viewer.id, videoId));
  const { media, beginning } = await presentMedia(video, viewer.id, { startSeconds, now });
  if (beginning) beginEarly(beginning, { videoId, viewerId: viewer.id });
  const place = findEpisode(title.seasons, videoId);
  const extra = findExtra(title, videoId);
  const { backdrop, poster } = title.artwork;
  return {
    id: videoId,
    titleId: title._id,
    titleName: title.name,
    episodeLabel: place ? episodeLabel(place.season, place.episode) : extra && extraLabel(extra),
    durationSeconds: video.durationSeconds,
    width: video.width,
    height: video.height,
    poster: presentPicture(place?.episode.still ?? extra?.still ?? backdrop ?? poster),
    media,
    resumeSeconds: startSeconds,
    next: presentNext(title, videoId),
  };
}

function presentNext(title: TitleRow, videoId: string): Video['next'] {
  const next = nextEpisode(title.seasons, videoId);
  if (!next) return null;
  const { name, synopsis, still } = next.episode;
  return {
    videoId: next.episode.videoId,
    // The name stands on a line of its own.
    label: episodeLabel(next.season, { ...next.episode, name: '' }),
    name,
    synopsis,
    still: presentPicture(still ?? title.artwork.backdrop),
  };
}
