import path from 'node:path';
import { watchTree } from '@/server/files/watch-tree';
import { log } from '@/server/log';
import { filmsBeside } from './films-beside';
import { isOfInterest, isVideoName } from './found-folder';
import { openFolder } from './import-folder';
import { importSome } from './import-some';
import { aheadOfOthers } from './import-turns';
import { SettlingFiles, type Settled } from './settling-files';
import { findVideoByPath, findVideosUnder } from './store';
import { markMissing } from './withdraw-video';

export type Watching = {
  /** Settles when `signal` has aborted and nothing is being imported any more. */ ended: Promise<void>;
};

/**
 * Takes in what is put into a folder as soon as it lies still, ahead of any scan, and withdraws what is taken out.
 * Resolves when nothing can be missed any more. Throws when the folder cannot be read.
 */
export async function watchLibraryFolder(folder: string, signal: AbortSignal): Promise<Watching> {
  const root = await openFolder(folder);
  const settling = new SettlingFiles(root);
  await watchTree(root, {
    signal,
    onChange: (changed) => void settling.note(changed),
    onTrouble: (error, where) => {
      log.warn({ err: error, folder: where }, 'this folder is not watched, only scanned from time to time');
    },
  });
  return { ended: follow(root, settling, signal) };
}

async function follow(root: string, settling: SettlingFiles, signal: AbortSignal): Promise<void> {
  for (;;) {
    try {
      const settled = await settling.next(signal);
      await withdraw(root, settled.gone);
      await bringIn(root, settled, signal);
    } catch (error) {
      if (signal.aborted) return;
      log.error({ err: error, folder: root }, 'a change of this folder was not taken in');
    }
  }
}

async function bringIn(root: string, { files, gone }: Settled, signal: AbortSignal): Promise<void> {
  const films = new Set(files.filter(isVideoName));
  for (const sidecar of [...files, ...gone].filter((file) => isOfInterest(file) && !isVideoName(file)))
    for (const film of await filmsBeside(root, sidecar)) films.add(film);
  if (films.size === 0) return;
  await aheadOfOthers(async () => {
    for await (const { file, state, reason } of importSome(root, [...films], { signal })) {
      if (state === 'failed') log.warn({ file, reason }, 'a new file could not be imported');
      else if (state !== 'unchanged') log.info({ file, state }, 'taken in');
    }
  });
}

/** A path that is gone was a film or a whole folder. Of a file that moved, its new place was told, too. */
async function withdraw(root: string, gone: readonly string[]): Promise<void> {
  for (const name of gone) {
    const absolute = path.join(root, name);
    const video = await findVideoByPath(absolute);
    const videos = video ? [video] : isVideoName(name) ? [] : await findVideosUnder(absolute);
    for (const each of videos) if (each.state !== 'missing') await markMissing(each);
  }
}
