import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  addLibraryFolder,
  listLibraryFolders,
  stopScans,
  watchLibraryFolders,
} from '@/modules/ingest/server';
import { database } from '@/server/db';
import { emptyCatalogue, importLibrary } from '../support/import-library';
import { makeClip } from '../support/clips';

const library = importLibrary();
let stop = new AbortController();
let watching: Promise<unknown> = Promise.resolve();

beforeEach(async () => {
  await library.open();
  await library.film('First (2001).mp4');
  await addLibraryFolder(library.path());
  stop = new AbortController();
  watching = watchLibraryFolders(stop.signal).catch(() => null);
  await untilNames(['First']);
  await untilScanned();
});

afterEach(async () => {
  stop.abort();
  await watching;
  await stopScans();
  await emptyCatalogue();
});

/** The scan that a new watch begins with is through: from now on only the watch finds anything. */
async function untilScanned() {
  for (let quiet = 0; quiet < 10; quiet += 1) {
    const busy = (await listLibraryFolders()).items.some(({ scan }) => scan.isRunning);
    if (busy) quiet = 0;
    await sleep(50);
  }
}

const names = async () => {
  const { orm } = await database();
  return (await orm.titles.where({ isAvailable: true }).all()).map(({ name }) => name).sort();
};

async function untilNames(expected: string[]) {
  const giveUpAt = Date.now() + 60_000;
  while (JSON.stringify(await names()) !== JSON.stringify(expected)) {
    if (Date.now() > giveUpAt) expect(await names()).toEqual(expected);
    await sleep(50);
  }
}

it('shows a film that is dropped into a library folder', async () => {
  await library.film('Dropped (2002).mp4', { seed: 2 });
  await untilNames(['Dropped', 'First']);
});

it('shows a film in a folder that is dropped whole', async () => {
  const elsewhere = path.join(path.dirname(library.path()), 'elsewhere');
  await makeClip(path.join(elsewhere, 'Show', 'Season 01', 'Show S01E01.mp4'), { seed: 3 });
  await rename(path.join(elsewhere, 'Show'), library.path('Show'));
  await untilNames(['First', 'Show']);
});

it('takes nothing in before a slow copy is whole', async () => {
  const source = await makeClip(path.join(path.dirname(library.path()), 'slow.mkv'), { seed: 4, seconds: 4 });
  const { size } = await stat(source);
  const target = library.path('Slow (2003).mkv');
  const step = Math.ceil(size / 8);
  for (let start = 0; start < size; start += step) {
    const end = Math.min(size, start + step) - 1;
    await pipeline(createReadStream(source, { start, end }), createWriteStream(target, { flags: 'a' }));
    expect(await names()).toEqual(['First']);
    await sleep(300);
  }
  await untilNames(['First', 'Slow']);
  // A machine that is busy with other things may take the pauses for the end; then the rest is noticed, too.
  const { orm } = await database();
  const sizes = async () =>
    (await orm.videos.where({ sourcePath: target }).all()).map((each) => each.sourceSize);
  await expect.poll(sizes, { timeout: 30_000 }).toEqual([size]);
});

it('keeps who a film is when it is renamed, and hides it when it is taken out', async () => {
  const { orm } = await database();
  const before = (await orm.videos.all())[0]!;
  await rename(library.path('First (2001).mp4'), library.path('Renamed (2001).mp4'));
  await untilNames(['Renamed']);
  expect((await orm.videos.all()).map(({ _id }) => _id)).toEqual([before._id]);

  await rm(library.path('Renamed (2001).mp4'));
  await untilNames([]);
  expect((await orm.videos.all())[0]).toMatchObject({ _id: before._id, state: 'missing' });
});

it('hides everything in a folder that is taken out', async () => {
  await library.film('Box/One (2004).mp4', { seed: 5 });
  await library.film('Box/Two (2005).mp4', { seed: 6 });
  await untilNames(['First', 'One', 'Two']);
  await rm(library.path('Box'), { recursive: true });
  await untilNames(['First']);
});

it('takes in a subtitle that is put beside a film', async () => {
  await library.file('First (2001).en.srt', '1\n00:00:00,500 --> 00:00:01,500\nHello.\n');
  const { orm } = await database();
  await expect.poll(async () => (await orm.videos.all())[0]?.subtitles.length, { timeout: 30_000 }).toBe(1);
});
