// A second import of an unchanged library of 1,000 films and episodes, next to `find -printf` and a plain walk with
// Node over the same folder. `npx tsx bench/import-rescan.ts [files]`.
import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeClip } from '../tests/support/clips';
import { percentile, report, round } from './support/report';

const total = Number(process.argv[2] ?? 1000);
const runs = 7;
const home = await mkdtemp(path.join(tmpdir(), 'dex-bench-import-'));
process.env.DEX_DATA = path.join(home, 'data');
const { candidateOf } = await import('../src/modules/ingest/examine-file');
const { isVideoName, joinPath } = await import('../src/modules/ingest/found-folder');
const { walkFolder } = await import('../src/modules/ingest/walk-folder');
const { importFolder, importOne } = await import('../src/modules/ingest/server');
const { closeDatabase, database } = await import('../src/server/db');

const library = path.join(home, 'library');
const names = Array.from({ length: total }, (_, index) => nameOf(index));
try {
  await writeLibrary();
  await catalogueAll();
  report('import-rescan', [
    await timed('dex import, nothing changed', rescan),
    await timed('find -printf', () => void execFileSync('find', [library, '-printf', '%p %s %T@\\n'])),
    await timed('walk with Node', () => walk(library)),
  ]);
} finally {
  await closeDatabase();
  await rm(home, { recursive: true });
}

/** Half films in folders of their own, half episodes, twenty to a series. */
function nameOf(index: number): string {
  const number = String(index);
  if (index % 2 === 0) return `Film ${number} (2001)/Film ${number} (2001).mp4`;
  const show = `Show ${String(Math.floor(index / 40))}`;
  return `${show}/Season 01/${show} S01E${String((index % 40) + 1).padStart(2, '0')}.mp4`;
}

/** With what people have beside films: an NFO, two pictures and a subtitle. */
async function writeLibrary(): Promise<void> {
  const clip = await makeClip(path.join(home, 'clip.mp4'), { seconds: 1 });
  for (const name of names) {
    const file = path.join(library, name);
    await mkdir(path.dirname(file), { recursive: true });
    await copyFile(clip, file);
    const stem = file.slice(0, -4);
    for (const sidecar of ['.nfo', '-poster.jpg', '-fanart.jpg', '.en.srt'])
      await writeFile(stem + sidecar, 'x');
  }
}

/** One film by a real import; the others as copies of its rows, because encoding is not what is measured. */
async function catalogueAll(): Promise<void> {
  const { titleId, videoId } = await importOne(library, names[0]!);
  const { orm } = await database();
  const title = await orm.titles.where({ _id: titleId! }).first();
  const video = await orm.videos.where({ _id: videoId! }).first();
  const { tree } = await walkFolder(library);
  const files = [...tree].flatMap(([folder, { files: found }]) =>
    found.map(({ name }) => joinPath(folder, name)),
  );
  for (const file of files.filter((each) => isVideoName(each) && each !== names[0])) {
    const { path: sourcePath, sizeBytes, modifiedMs, sidecars } = candidateOf(library, tree, file)!;
    const { _id: _title, previewVideoId: _preview, ...titleRow } = title!;
    const { _id: _video, ...videoRow } = video!;
    const created = await orm.titles.create({ ...titleRow, importKey: file } as never);
    const place = { sourcePath, sourceSize: sizeBytes, sourceModifiedMs: modifiedMs, titleId: created._id };
    const probe = { ...(video!.probe as object), fingerprint: sidecars.fingerprint };
    await orm.videos.create({ ...videoRow, ...place, probe });
  }
}

async function rescan(): Promise<void> {
  let unchanged = 0;
  for await (const { state } of importFolder(library)) if (state === 'unchanged') unchanged += 1;
  if (unchanged !== total) throw new Error(`${String(unchanged)} of ${String(total)} unchanged`);
}

async function walk(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? walk(file) : stat(file);
    }),
  );
}

async function timed(what: string, work: () => Promise<void> | void) {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((a, b) => a - b);
  return {
    what,
    files: total,
    'median ms': round(percentile(times, 0.5)),
    'slowest ms': round(times.at(-1)!),
  };
}
