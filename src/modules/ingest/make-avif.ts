import { setTimeout as sleep } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { subscribe } from '@/server/events/bus';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import { changeTitle } from './change-title';
import { findArtworkAfter, findTitle, type ArtworkRow, type TitleRow } from './store';
import { pictureFile, type StoredPicture } from './store-picture';

/** What rows and stages show; stills and logos are small, and few are looked at. */
const roles = ['backdrop', 'poster'] as const;

/** As good as WebP at 78 with 40 % fewer bytes; effort 4 would take five times as long for 8 % more (docs/decisions). */
const AVIF = { quality: 50, effort: 2 } as const;

const PAGE = 100;
const settleMs = 5_000;
const everyMs = 6 * 3_600_000;

/**
 * Makes AVIF of the pictures that have none yet, one after the other, long after the import: a film must not wait
 * for its pictures. Goes on until `signal` aborts.
 */
export async function makeAvifPictures(signal: AbortSignal): Promise<void> {
  const changed = new Set<string>();
  subscribe('catalog.changed', ({ titleIds }) => titleIds.forEach((id) => changed.add(id)), signal);
  let sweptAt = -Infinity;
  while (!signal.aborted) {
    if (performance.now() - sweptAt > everyMs) {
      await sweep(signal);
      sweptAt = performance.now();
    }
    for (const titleId of [...changed]) {
      changed.delete(titleId);
      const title = await findTitle(titleId);
      if (title) await convert(title, signal);
    }
    await sleep(settleMs, undefined, { signal });
  }
}

async function sweep(signal: AbortSignal): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: ArtworkRow[] = await findArtworkAfter(after, PAGE);
    for (const title of page) await convert(title, signal);
    after = page.at(-1)?._id ?? null;
    if (page.length < PAGE) return;
  }
}

/** Exported for its test. */
export async function convert(title: ArtworkRow, signal: AbortSignal): Promise<void> {
  for (const role of roles) {
    signal.throwIfAborted();
    const picture = title.artwork[role];
    if (!picture || picture.hasAvif) continue;
    const begun = performance.now();
    try {
      if (await storeAvif(picture)) await changeTitle(title._id, (now) => marked(now, role, picture.key));
    } catch (error) {
      // A full disk or a title that was removed meanwhile; the sweep comes round again.
      if (!(error instanceof AppError)) log.warn({ err: error, key: picture.key }, 'no AVIF was made');
    }
    // Half of the time belongs to others.
    await sleep(performance.now() - begun, undefined, { signal });
  }
}

/** False when the picture is gone. */
async function storeAvif({ key, widths }: StoredPicture): Promise<boolean> {
  const largest = widths.at(-1);
  const stream = largest === undefined ? null : await mediaStorage().read(pictureFile(key, largest));
  if (!stream) return false;
  const source = await buffer(stream);
  for (const width of widths) {
    const avif = await sharp(source).resize({ width }).avif(AVIF).toBuffer();
    await mediaStorage().put(pictureFile(key, width, 'avif'), avif);
  }
  return true;
}

/** Null when another picture has taken its place. */
function marked({ artwork }: TitleRow, role: (typeof roles)[number], key: string) {
  const picture = artwork[role];
  if (picture?.key !== key) return null;
  return { artwork: { ...artwork, [role]: { ...picture, hasAvif: true } } };
}
