import { findVideo } from '@/modules/catalog/server';

/** Where the file of a video is. For the origin only: who asks there has shown a signature. */
export async function findMedia(videoId: string): Promise<{ sourcePath: string } | null> {
  const video = await findVideo(videoId);
  return video && { sourcePath: video.sourcePath };
}
