import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/server/env';
import { log } from '@/server/log';
import type { Breathe } from '@/shared/in-slices';
import type { Segment } from './index/segment';
import { decodeSegment, encodeSegment } from './index/segment-file';

export const searchFolder = () => path.join(env().DEX_DATA, 'search');

const file = () => path.join(searchFolder(), 'titles.index');

/** The index of the last time, so that a start does not read the whole catalogue; null when there is none to trust. */
export async function readKeptSegment(breathe: Breathe): Promise<Segment | null> {
  if (env().VERCEL) return null;
  try {
    const segment = await decodeSegment(await readFile(file()), breathe);
    if (!segment)
      log.info('the index of titles that was kept is damaged or of another version; it is made anew');
    return segment;
  } catch {
    // There is none, or it cannot be read: the database has everything.
    return null;
  }
}

/** Whole or not at all. An index that cannot be kept is still one: it is made again at the next start. */
export async function keepSegment(segment: Segment, breathe: Breathe): Promise<void> {
  if (env().VERCEL) return;
  const written = `${file()}.${String(process.pid)}.new`;
  try {
    await mkdir(searchFolder(), { recursive: true });
    const handle = await open(written, 'w', 0o600);
    try {
      for (const piece of await encodeSegment(segment, breathe)) await handle.writeFile(piece);
    } finally {
      await handle.close();
    }
    await rename(written, file());
  } catch (error) {
    await rm(written, { force: true }).catch(() => undefined);
    log.warn({ err: error }, 'the index of titles could not be kept');
  }
}
