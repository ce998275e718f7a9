import { realpath } from 'node:fs/promises';
import { publish } from '@/server/events/bus';
import { mediaStorage } from '@/server/storage/media-storage';
import { changeTitle } from '../change-title';
import { picturesOf } from '../renew-artwork';
import { findTitle, findVideosOfTitle } from '../store';
import { removePicture } from '../store-picture';
import { withdrawVideo } from '../withdraw-video';
import { demoFolder } from './make-demo-library';
import { clearAway } from './render-scene';
import { deleteTitle, deleteVideo, findDemoVideos, writeDemoSetting, type DemoVideo } from './store';

export type DemoRemoval = { titles: number; videos: number };

/**
 * Removes the demo titles, their files and their pictures, and nothing else; Dex will not make them again by itself.
 * A demo title that has also got a file of the household's own keeps it, and is theirs from then on.
 */
export async function removeDemoLibrary(): Promise<DemoRemoval> {
  await writeDemoSetting({ isRemoved: true });
  const folder = demoFolder();
  const videos = await findDemoVideos(await realpath(folder).catch(() => folder));
  const titleIds = [...new Set(videos.map(({ titleId }) => titleId))];
  for (const video of videos) await removeVideo(video);
  for (const titleId of titleIds) await removeTitle(titleId);
  await clearAway(folder);
  publish('catalog.changed', { titleIds });
  return { titles: titleIds.length, videos: videos.length };
}

async function removeVideo({ _id, titleId, subtitles }: DemoVideo): Promise<void> {
  const others = await findVideosOfTitle(titleId);
  if (others.length > 1) await withdrawVideo(titleId, _id);
  await deleteVideo(_id);
  for (const { key } of subtitles) await mediaStorage().remove(key);
}

async function removeTitle(titleId: string): Promise<void> {
  const left = await findVideosOfTitle(titleId);
  if (left.length > 0) {
    await changeTitle(titleId, () => ({ isDemo: false }));
    return;
  }
  const title = await findTitle(titleId);
  if (!title?.isDemo) return;
  await deleteTitle(titleId);
  for (const picture of picturesOf(title)) await removePicture(picture);
}
