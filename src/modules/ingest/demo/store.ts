import { z } from 'zod';
import { database, where } from '@/server/db';

const demoSetting = z.object({ isRemoved: z.boolean() });
export type DemoSetting = z.infer<typeof demoSetting>;
const KEY = 'demo';

export async function readDemoSetting(): Promise<DemoSetting | null> {
  const { orm } = await database();
  const setting = await orm.settings.where({ key: KEY }).first();
  return setting ? demoSetting.parse(setting.value) : null;
}

export async function writeDemoSetting(value: DemoSetting): Promise<void> {
  const { orm } = await database();
  await orm.settings.where({ key: KEY }).upsert({ create: { key: KEY, value }, update: { value } });
}

export type DemoVideo = {
  _id: string;
  titleId: string;
  sourcePath: string;
  subtitles: readonly { key: string }[];
};

/** Every video whose source lies in the demo folder. `0` is the character after `/`. */
export async function findDemoVideos(folder: string): Promise<DemoVideo[]> {
  const { orm } = await database();
  const inside = where.all(where.above('sourcePath', `${folder}/`), where.below('sourcePath', `${folder}0`));
  return orm.videos.where(inside).select('_id', 'titleId', 'sourcePath', 'subtitles').all();
}

export async function deleteVideo(videoId: string): Promise<void> {
  const { orm } = await database();
  await orm.videos.where({ _id: videoId }).deleteAndCount();
}

export async function deleteTitle(titleId: string): Promise<void> {
  const { orm } = await database();
  await orm.titles.where({ _id: titleId, isDemo: true }).deleteAndCount();
}
