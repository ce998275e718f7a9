import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { mediaTools } from '@/server/process/media-tools';
import { AppError } from '@/shared/errors';
import type { ImportResult } from './contract';
import { describeFailure, describeGone } from './describe-result';
import { candidateOf, type Candidate } from './examine-file';
import { filmsIn, type FoundTree } from './found-folder';
import type { ImportOptions } from './import-file';
import { untilOthersAreThrough } from './import-turns';
import { inParallel } from './in-parallel';
import { findVideosUnder, type KnownVideo } from './store';
import { filesAtOnce, growthNotes, takeIn, type Run } from './take-in';
import { extraCandidateOf, takeInExtra, type ExtraCandidate } from './take-in-extra';
import { walkFolder } from './walk-folder';
import { markMissing } from './withdraw-video';

export type FolderOptions = ImportOptions & {
  /** Only say what would change. */
  isDryRun?: boolean;
  /** Told once, when the folder has been listed. */
  onListed?: (total: number) => void;
};

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
  const { tree, unreadable } = await walkFolder(root, options);
  const videos = await findVideosUnder(root);
  const candidates = candidatesIn(root, tree);
  const known = new Map(videos.map((video) => [video.sourcePath, video]));
  const run: Run = { ...options, known, claimed: new Set() };
  const extras = extrasIn(root, tree);
  options.onListed?.(candidates.length + extras.length + unreadable.length);
  if (candidates.length > 0) await mediaTools();

  for (const { file, reason } of unreadable) yield describeFailure(file, reason);
  const growth = growthNotes();
  for await (const result of inParallel(candidates, filesAtOnce, (each) =>
    inTurn(run, () => takeIn(each, run)),
  )) {
    if (result.state === 'added' && !options.isDryRun) await growth();
    yield result;
  }

  for await (const result of inParallel(extras, filesAtOnce, (extra) =>
    inTurn(run, () => takeInExtra(extra, run)),
  ))
    yield result;

  const present = new Set([...candidates, ...extras].map(({ path }) => path));
  const gone = videos.filter(({ _id, sourcePath }) => !present.has(sourcePath) && !run.claimed.has(_id));
  yield* hideGone(gone, options);
}

async function inTurn({ signal }: Run, take: () => Promise<ImportResult>): Promise<ImportResult> {
  await untilOthersAreThrough(signal);
  return take();
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

/** The real path of a folder. Throws `not_found` or `invalid` when there is none. */
export async function openFolder(folder: string): Promise<string> {
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch (cause) {
    throw new AppError('not_found', `There is no folder ${folder} that Dex can read`, { cause });
  }
  throw new AppError('invalid', `${folder} is not a folder`);
}

/** After the films: an extra belongs to the title of one. */
const extrasIn = (root: string, tree: FoundTree): ExtraCandidate[] =>
  filmsIn(tree)
    .sort()
    .flatMap((file) => extraCandidateOf(root, tree, file) ?? []);

function candidatesIn(root: string, tree: FoundTree): Candidate[] {
  // Sorted, so that a series gets its pictures from its first episode.
  return filmsIn(tree)
    .sort()
    .flatMap((file) => candidateOf(root, tree, file) ?? []);
}
