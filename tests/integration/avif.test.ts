import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTitle } from '@/modules/catalog/server';
import { makeAvifPictures } from '@/modules/ingest/server';
import { mediaStorage } from '@/server/storage/media-storage';
import { emptyCatalogue, importLibrary, titleOf } from '../support/import-library';

const library = importLibrary();
beforeEach(() => library.open());
afterEach(emptyCatalogue);

describe('AVIF beside WebP', () => {
  it('is made after the import, in every width, as a smaller picture of the same', async () => {
    await library.film('Film (2019)/Film (2019).mp4', { size: '640x360' });
    const result = (await library.import()).get('Film (2019)/Film (2019).mp4');
    const before = (await titleOf(result)).artwork.backdrop;
    expect(before?.hasAvif).not.toBe(true);

    const job = new AbortController();
    const made = makeAvifPictures(job.signal).catch((error: unknown) => {
      if (!job.signal.aborted) throw error;
    });
    const stored = async () => (await titleOf(result)).artwork;
    await expect.poll(async () => (await stored()).poster?.hasAvif, { timeout: 60_000 }).toBe(true);
    job.abort();
    await made;

    const { backdrop } = await stored();
    expect(backdrop).toMatchObject({ key: before?.key, widths: before?.widths, hasAvif: true });
    for (const width of backdrop?.widths ?? []) {
      const file = await mediaStorage().read(`${backdrop?.key ?? ''}-${String(width)}.avif`);
      const picture = await sharp(await buffer(file!)).metadata();
      // sharp calls AVIF by its container.
      expect(picture).toMatchObject({ format: 'heif', compression: 'av1', width });
    }
    expect((await openTitle(result?.titleId ?? '', 18)).backdrop?.hasAvif).toBe(true);
  });
});
