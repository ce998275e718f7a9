import { isExtraVideo } from '@/modules/catalog/server';
import { admitViewer, type Viewer } from './admit-viewer';
import { fileAddress } from './present-media';
import { previewSpan } from './rules';

/** A scene for the billboard, from the file itself: no encoder runs for decoration. Null when no browser plays it. */
export async function previewVideo(viewer: Viewer, videoId: string, now = Date.now()) {
  const { video } = await admitViewer(viewer, videoId);
  const src = fileAddress(video, viewer.id, now);
  if (src === null) return { preview: null };
  // A trailer was cut to be seen from its beginning.
  const span = isExtraVideo(video)
    ? { startSeconds: 0, endSeconds: video.durationSeconds }
    : previewSpan(video.durationSeconds);
  return { preview: { src, mimeType: 'video/mp4', ...span } };
}
