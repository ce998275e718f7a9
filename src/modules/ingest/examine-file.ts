import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Nfo } from '@/media/nfo/parse-nfo';
import { AppError } from '@/shared/errors';
import { findSidecars, type FilmGuess, type Sidecars } from './find-sidecars';
import { baseOf, guessOf, parentOf, type FoundTree } from './found-folder';
import { readNfoFile } from './read-nfo-file';
import { readSource, type Source } from './read-source';
import { whatChanged } from './rules';
import { findVideosByHash, type KnownVideo } from './store';

/** One film file of a walk, with what its name and the files beside it say. */
export type Candidate = {
  root: string;
  /** Relative to the root. */
  file: string;
  /** Absolute. */
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  guess: FilmGuess;
  sidecars: Sidecars;
};

export function candidateOf(root: string, tree: FoundTree, file: string): Candidate | null {
  const guess = guessOf(tree, file);
  const entry = tree.get(parentOf(file))?.files.find(({ name }) => name === baseOf(file));
  if (guess.kind === 'extra' || !entry) return null;
  const { sizeBytes, modifiedMs } = entry;
  const sidecars = findSidecars(tree, file, guess);
  return { root, file, path: path.join(root, file), sizeBytes, modifiedMs, guess, sidecars };
}

/** What an import would do with a file. `video` is the one in the catalogue that it already is. */
export type Examination =
  | { kind: 'unchanged'; video: KnownVideo }
  | { kind: 'sidecars'; video: KnownVideo }
  | { kind: 'content'; video: KnownVideo; source: Source }
  | { kind: 'moved'; video: KnownVideo; source: Source }
  | { kind: 'new'; source: Source };

type StoredProbe = { fingerprint?: unknown };

export type ExamineOptions = {
  signal?: AbortSignal | undefined;
  /** Ids of videos that a moved file took already: of two copies only one is the moved one. */
  claimed?: Set<string>;
};

/** Opens the file only when its size, time or sidecars say so. Throws an AppError when it cannot be imported. */
export async function examineFile(
  candidate: Candidate,
  known: KnownVideo | null,
  { signal, claimed = new Set() }: ExamineOptions = {},
): Promise<Examination> {
  const change = whatChanged(known && { ...known, fingerprint: fingerprintOf(known) }, {
    ...candidate,
    fingerprint: candidate.sidecars.fingerprint,
  });
  if (known && change === 'nothing') return { kind: 'unchanged', video: known };
  if (known && change === 'sidecars') return { kind: 'sidecars', video: known };
  const { guess } = candidate;
  if (guess.kind === 'movie' && guess.part > 1) {
    throw new AppError(
      'invalid',
      `Part ${String(guess.part)} of a film in several files; join the parts into one file`,
    );
  }
  const source = await readSource(candidate.path, candidate.sizeBytes, signal);
  if (known) return { kind: 'content', video: known, source };
  const moved = await findMoved(source.contentHash, claimed);
  return moved ? { kind: 'moved', video: moved, source } : { kind: 'new', source };
}

/** Of the sidecars at the last import that came to its end; empty when none did. */
export function fingerprintOf({ probe }: KnownVideo): string {
  const stored = (probe ?? {}) as StoredProbe;
  return typeof stored.fingerprint === 'string' ? stored.fingerprint : '';
}

/** The same content whose file is gone from where it was: it was moved or renamed, and stays who it is. */
export async function findMoved(contentHash: string, claimed: Set<string>): Promise<KnownVideo | null> {
  for (const video of await findVideosByHash(contentHash)) {
    if ((await exists(video.sourcePath)) || claimed.has(video._id)) continue;
    claimed.add(video._id);
    return video;
  }
  return null;
}

export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

export type Nfos = { title: Nfo | null; episodes: Nfo[] };

/** What the NFO files beside it say. */
export async function readNfos({ root, sidecars, guess }: Candidate): Promise<Nfos> {
  const own = await readNfoBeside(root, sidecars.nfo);
  if (guess.kind === 'movie')
    return { title: own.find(({ kind }) => kind === 'movie') ?? null, episodes: [] };
  const series = await readNfoBeside(root, sidecars.seriesNfo);
  return {
    title: series.find(({ kind }) => kind === 'series') ?? null,
    episodes: own.filter(({ kind }) => kind === 'episode'),
  };
}

async function readNfoBeside(root: string, file: string | null): Promise<Nfo[]> {
  return file === null ? [] : readNfoFile(path.join(root, file));
}
