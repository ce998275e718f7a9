// A library of 5,000 films is added: when the first can be played, how fast the others follow, and when a film that is
// dropped in meanwhile can be played. `npx tsx bench/first-new-file.ts [files]`.
import { copyFile, mkdir, mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeClip } from '../tests/support/clips';
import { percentile, report, round } from './support/report';

const total = Number(process.argv[2] ?? 5000);
const drops = 5;
const home = await mkdtemp(path.join(tmpdir(), 'dex-bench-first-'));
process.env.DEX_DATA = path.join(home, 'data');
const { addLibraryFolder, stopScans, watchLibraryFolders } = await import('../src/modules/ingest/server');
const { closeDatabase, database } = await import('../src/server/db');

const library = path.join(home, 'library');
const stop = new AbortController();
try {
  await writeLibrary();
  const watching = watchLibraryFolders(stop.signal).catch(() => null);
  const addedAt = performance.now();
  await addLibraryFolder(library);
  const firstMs = await untilPlayable('Film 0', addedAt);
  // Until the folder is watched, too.
  await sleep(8_000);
  const dropped: number[] = [];
  for (let drop = 0; drop < drops; drop += 1) dropped.push(await dropOne(drop));
  const count = (await (await database()).orm.titles.select('_id').all()).length;
  const perSecond = count / ((performance.now() - addedAt) / 1000);
  stop.abort();
  await watching;
  await stopScans();
  dropped.sort((a, b) => a - b);
  report('first-new-file', [
    { what: 'first film of a folder that was added', seconds: round(firstMs / 1000, 2) },
    {
      what: `a film dropped in meanwhile, median of ${String(drops)}`,
      seconds: round(percentile(dropped, 0.5) / 1000, 2),
    },
    { what: 'the slowest of these', seconds: round((dropped.at(-1) ?? 0) / 1000, 2) },
    { what: `files per second, of ${String(total)}`, seconds: round(perSecond) },
  ]);
} finally {
  stop.abort();
  await closeDatabase();
  await rm(home, { recursive: true, force: true });
}

async function writeLibrary(): Promise<void> {
  const clip = await makeClip(path.join(home, 'clip.mp4'), { seconds: 4, size: '640x360' });
  for (let index = 0; index < total; index += 1) {
    const name = `Film ${String(index)} (2001)`;
    await mkdir(path.join(library, name), { recursive: true });
    await copyFile(clip, path.join(library, name, `${name}.mp4`));
  }
}

async function dropOne(drop: number): Promise<number> {
  const name = `Dropped ${String(drop)} (2002)`;
  const clip = await makeClip(path.join(home, `${name}.mp4`), {
    seconds: 4,
    size: '640x360',
    seed: drop + 1,
  });
  const target = path.join(library, `${name}.mp4`);
  const at = performance.now();
  await copyFile(clip, target);
  // As a copy leaves it: written just now.
  await utimes(target, new Date(), new Date());
  return untilPlayable(`Dropped ${String(drop)}`, at);
}

async function untilPlayable(name: string, since: number): Promise<number> {
  const { orm } = await database();
  for (;;) {
    const title = await orm.titles.where({ name, isAvailable: true }).first();
    if (title) return performance.now() - since;
    await sleep(20);
  }
}
