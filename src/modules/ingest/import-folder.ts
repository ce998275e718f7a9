import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { noteGrowth } from '@/modules/catalog/server';
import { log } from '@/server/log';
import { mediaTools } from '@/server/process/media-tools';
import { AppError } from '@/shared/errors';
import type { ImportResult } from './contract';
import { describeFailure, describeGone, describeResult } from './describe-result';
import { candidateOf, examineFile, type Candidate } from './examine-file';
import { isVideoName, joinPath, type FoundTree } from './found-folder';
import { importFile, type ImportOptions } from './import-file';
import { inParallel } from './in-parallel';
import { findVideosUnder, type KnownVideo } from './store';
import { walkFolder } from './walk-folder';
import { markFailed, markMissing } from './withdraw-video';

export type FolderOptions = ImportOptions & {
  /** Only say what would change. */
  isDryRun?: boolean;
  /** Told once, when the folder has been listed. */
  onListed?: (total: number) => void;
};

/** ffprobe and ffmpeg use a core each; more at once would starve viewers. */
const AT_ONCE = 2;

type Run = FolderOptions & { known: ReadonlyMap<string, KnownVideo>; claimed: Set<string> };

/**
 * Brings the catalogue in line with a folder, one result per film file as it is done. A file that cannot be
 * imported is a result too and stops nothing. Files that are gone hide their titles; nothing is deleted.
 * Throws when the folder cannot be read at all (what was in it is hidden first), when there is no ffmpeg, and when the signal aborts.
 */
export async function* importFolder(
  folder: string,
  options: FolderOptions = {},
): AsyncGenerator<ImportResult> {
  const root = await openFolder(folder).catch((error: unknown) => error as AppError);
  if (root instanceof AppError) {
    yield* hideGone(await findVideosUnder(path.resolve(folder)), options);
    throw root;
  }
  const { tree, unreadable } = await walkFolder(root, options.signal);
  const videos = await findVideosUnder(root);
  const candidates = candidatesIn(root, tree);
  const run: Run = {
    ...options,
    known: new Map(videos.map((video) => [video.sourcePath, video])),
    claimed: new Set(),
  };
  options.onListed?.(candidates.length + unreadable.length);
  if (candidates.length > 0) await mediaTools();

  for (const { file, reason } of unreadable) yield describeFailure(file, reason);
  const growth = growthNotes();
  for await (const result of inParallel(candidates, AT_ONCE, (candidate) => takeIn(candidate, run))) {
    if (result.state === 'added' && !options.isDryRun) await growth();
    yield result;
  }

  const present = new Set(candidates.map(({ path }) => path));
  const gone = videos.filter(({ _id, sourcePath }) => !present.has(sourcePath) && !run.claimed.has(_id));
  yield* hideGone(gone, options);
}

async function* hideGone(
  videos: readonly KnownVideo[],
  { signal, isDryRun }: FolderOptions,
): AsyncGenerator<ImportResult> {
  for (const video of videos.filter(({ state }) => state !== 'missing')) {
    signal?.throwIfAborted();
    if (!isDryRun) await markMissing(video);
    yield describeGone(video);
  }
}

/** One file of a folder, as `importFolder` would take it in: for whoever knows that just this one is new. */
export async function importOne(
  folder: string,
  file: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const root = await openFolder(folder);
  const { tree } = await walkFolder(root, options.signal);
  const candidate = candidateOf(root, tree, file);
  if (!candidate) throw new AppError('not_found', `There is no film at ${file}`);
  const known = new Map((await findVideosUnder(root)).map((video) => [video.sourcePath, video]));
  return takeIn(candidate, { ...options, known, claimed: new Set() });
}

async function openFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    throw new AppError('not_found', `There is no folder ${folder} that Dex can read`, { cause });
  }
  throw new AppError('invalid', `${folder} is not a folder`);
}

function candidatesIn(root: string, tree: FoundTree): Candidate[] {
  const files = [...tree].flatMap(([folder, { files: found }]) =>
    found.filter(({ name }) => isVideoName(name)).map(({ name }) => joinPath(folder, name)),
  );
  // Sorted, so that a series gets its pictures from its first episode.
  return files.sort().flatMap((file) => candidateOf(root, tree, file) ?? []);
}

async function takeIn(candidate: Candidate, run: Run): Promise<ImportResult> {
  const known = run.known.get(candidate.path) ?? null;
  try {
    run.signal?.throwIfAborted();
    const examination = await examineFile(candidate, known, run);
    if (!run.isDryRun) return await importFile(candidate, examination, run);
    const video = 'video' in examination ? examination.video : null;
    return describeResult(candidate, examination, video && { titleId: video.titleId, videoId: video._id });
  } catch (error) {
    if (run.signal?.aborted) throw error;
    const reason =
      error instanceof AppError ? error.message : 'Something unexpected went wrong; the log has the details';
    if (!(error instanceof AppError))
      log.error({ err: error, file: candidate.path }, 'a file could not be imported');
    // A busy machine or a lost race is no fault of the film.
    const isItsFault = error instanceof AppError && ['invalid', 'forbidden'].includes(error.code);
    if (known && isItsFault && !run.isDryRun) await markFailed(known, reason);
    return describeFailure(candidate.path, reason);
  }
}

/** Tells the catalogue that it grows: at the first file, then every few seconds. */
function growthNotes(): () => Promise<void> {
  let notedAt = -Infinity;
  return async () => {
    if (performance.now() - notedAt < 5_000) return;
    notedAt = performance.now();
    await noteGrowth();
  };
}
