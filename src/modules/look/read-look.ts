import { createBriefCache } from '@/server/brief-cache';
import { ownLook, type Look } from './contract';
import { findLook, type StoredLook } from './store';

/** Every page wears it; a change made by another process may be noticed this late. */
const worn = createBriefCache<StoredLook>({ name: 'look', forMs: 5_000, atMost: 1 });

const unchosen: StoredLook = { ...ownLook, wordmark: 'dex', picture: null };

export const forgetLook = () => worn.forget('look');

const read = () => worn.read('look', async () => (await findLook()) ?? unchosen);

export async function readLook(): Promise<Look> {
  const { picture, ...rest } = await read();
  if (!picture) return { ...rest, picture };
  const { file, width, height } = picture;
  return { ...rest, picture: { file, width, height } };
}

/** The bytes of the wordmark under this name, or null. */
export async function readPicture(file: string): Promise<Buffer | null> {
  const { picture } = await read();
  return picture?.file === file ? Buffer.from(picture.base64, 'base64') : null;
}
