import path from 'node:path';
import { isSubtitleFolder } from '@/media/sidecar/subtitle-sidecar';
import { AppError } from '@/shared/errors';
import type { ImportResult } from './contract';
import { candidateOf } from './examine-file';
import { folderOfOwner } from './extra-owner';
import { guessOf, joinPath, parentOf, type FoundFolder, type FoundTree } from './found-folder';
import type { ImportOptions } from './import-file';
import { openFolder } from './import-folder';
import { inParallel } from './in-parallel';
import { findVideoByPath, type KnownVideo } from './store';
import { filesAtOnce, growthNotes, takeIn } from './take-in';
import { extraCandidateOf, takeInExtra } from './take-in-extra';
import { readFolder } from './walk-folder';

/**
 * Some files of a folder, as `importFolder` would take them in, without looking at the rest of it. `files` are
 * relative to the folder; those that are no films are left out.
 */
export async function* importSome(
  folder: string,
  files: readonly string[],
  options: ImportOptions = {},
): AsyncGenerator<ImportResult> {
  const root = await openFolder(folder);
  const tree = await readAround(root, files);
  const candidates = [...files].sort().flatMap((file) => candidateOf(root, tree, file) ?? []);
  const known = new Map<string, KnownVideo>();
  for (const candidate of candidates) {
    const video = await findVideoByPath(candidate.path);
    if (video) known.set(video.sourcePath, video);
  }
  const run = { ...options, known, claimed: new Set<string>() };
  const growth = growthNotes();
  for await (const result of inParallel(candidates, filesAtOnce, (candidate) => takeIn(candidate, run))) {
    if (result.state === 'added') await growth();
    yield result;
  }
  const extras = await extrasAmong(root, tree, files);
  yield* inParallel(extras, filesAtOnce, (extra) => takeInExtra(extra, run));
}

/** Whose they are may be told by folders that their own are not beside: those of seasons, and the one above two. */
async function extrasAmong(root: string, tree: FoundTree, files: readonly string[]) {
  const wide = new Map(tree);
  for (const file of files) {
    const guess = guessOf(tree, file);
    if (guess.kind !== 'extra' || !guess.extra) continue;
    const folder = folderOfOwner(file, guess.extra);
    const found = await readFolder(root, folder);
    wide.set(folder, found);
    for (const name of found.folders)
      wide.set(joinPath(folder, name), await readFolder(root, joinPath(folder, name)));
  }
  return [...files].sort().flatMap((file) => extraCandidateOf(root, wide, file) ?? []);
}

/** For whoever knows that just this one is new. Throws `not_found` when there is no film. */
export async function importOne(
  folder: string,
  file: string,
  options: ImportOptions = {},
): Promise<ImportResult> {
  for await (const result of importSome(folder, [file], options)) return result;
  throw new AppError('not_found', `There is no film at ${path.join(folder, file)}`);
}

/** The folders that hold what may lie beside these files: their own, the show's above, and those of subtitles. */
async function readAround(root: string, files: readonly string[]): Promise<FoundTree> {
  const tree = new Map<string, FoundFolder>();
  const read = async (folder: string): Promise<FoundFolder> => {
    const found = tree.get(folder) ?? (await readFolder(root, folder));
    tree.set(folder, found);
    return found;
  };
  for (const folder of new Set(files.map(parentOf))) {
    const { folders } = await read(folder);
    if (folder !== '') await read(parentOf(folder));
    for (const subtitles of folders.filter(isSubtitleFolder)) {
      const inside = joinPath(folder, subtitles);
      for (const name of (await read(inside)).folders) await read(joinPath(inside, name));
    }
  }
  return tree;
}
