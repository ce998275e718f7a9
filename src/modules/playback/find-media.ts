import { findVideo } from '@/modules/catalog/server';

export type MediaFiles = {
  sourcePath: string;
  /** Storage key by subtitle id. */
  subtitleKeys: ReadonlyMap<string, string>;
};

/** Where the files of a video are. For the origin only: who asks there has shown a signature. */
export async function findMedia(videoId: string): Promise<MediaFiles | null> {
  const video = await findVideo(videoId);
  if (!video) return null;
  const { sourcePath, subtitles } = video;
  return { sourcePath, subtitleKeys: new Map(subtitles.map(({ id, key }) => [id, key])) };
}
