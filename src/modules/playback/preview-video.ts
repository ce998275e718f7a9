import { admitViewer, type Viewer } from './admit-viewer';
import { presentMedia } from './present-media';
import { previewSpan } from './rules';

/** A scene for the billboard; null while nothing of the video can be played. */
export async function previewVideo(viewer: Viewer, videoId: string, now = Date.now()) {
  const { video } = await admitViewer(viewer, videoId);
  const media = presentMedia(video, viewer.id, now);
  if (media.state !== 'ready') return { preview: null };
  const { src, mimeType } = media;
  return { preview: { src, mimeType, ...previewSpan(video.durationSeconds) } };
}
