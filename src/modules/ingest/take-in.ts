import { stat } from 'node:fs/promises';
import { noteGrowth } from '@/modules/catalog/server';
import { log } from '@/server/log';
import { AppError } from '@/shared/errors';
import type { ImportResult } from './contract';
import { describeFailure, describeResult } from './describe-result';
import { examineFile, type Candidate } from './examine-file';
import { importFile, type ImportOptions } from './import-file';
import type { KnownVideo } from './store';
import { markFailed } from './withdraw-video';

/** ffprobe and ffmpeg use a core each; more at once would starve viewers. */
export const filesAtOnce = 2;

export type Run = ImportOptions & {
  /** Only say what would change. */
  isDryRun?: boolean;
  /** Videos of the catalogue by path. */
  known: ReadonlyMap<string, KnownVideo>;
  /** Ids of videos that a moved file of this run took already. */
  claimed: Set<string>;
};

/** One file of an import. That it cannot be imported is a result, too; throws only when the signal aborts. */
export async function takeIn(candidate: Candidate, run: Run): Promise<ImportResult> {
  const known = run.known.get(candidate.path) ?? null;
  try {
    run.signal?.throwIfAborted();
    const examination = await examineFile(candidate, known, run);
    await stillThere(candidate);
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

/** A copy that paused for a moment and went on while we were reading: whoever noticed it first will notice its end. */
export async function stillThere({
  path,
  sizeBytes,
  modifiedMs,
}: Pick<Candidate, 'path' | 'sizeBytes' | 'modifiedMs'>): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  const isStill = size === sizeBytes && Math.floor(mtimeMs) === modifiedMs;
  if (!isStill) throw new AppError('conflict', 'The file is still being written');
}

/** Tells the catalogue that it grows: at the first file, then every few seconds. */
export function growthNotes(): () => Promise<void> {
  let notedAt = -Infinity;
  return async () => {
    if (performance.now() - notedAt < 5_000) return;
    notedAt = performance.now();
    await noteGrowth();
  };
}
