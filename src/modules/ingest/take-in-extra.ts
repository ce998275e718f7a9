import path from 'node:path';
import { findExtra, isExtraVideo } from '@/modules/catalog/server';
import type { ExtraGuess } from '@/media/file-name/extra';
import { publish } from '@/server/events/bus';
import { AppError } from '@/shared/errors';
import { changeTitle } from './change-title';
import type { ImportResult } from './contract';
import { describeFailure } from './describe-result';
import { findMoved } from './examine-file';
import { withExtra } from './extra-rules';
import { ownerOfExtra } from './extra-owner';
import { baseOf, guessOf, parentOf, type FoundTree } from './found-folder';
import { makeArtwork } from './make-artwork';
import { readSource } from './read-source';
import { describeSource } from './save-video';
import {
  createVideo,
  findTitle,
  findVideo,
  findVideoByPath,
  updateVideo,
  type KnownVideo,
  type TitleRow,
} from './store';
import { stillThere, type Run } from './take-in';
import { withdrawVideo } from './withdraw-video';

/** A trailer or another film about a film, and the film (absolute path) whose title it belongs to. */
export type ExtraCandidate = {
  path: string;
  sizeBytes: number;
  modifiedMs: number;
  extra: ExtraGuess;
  owner: string;
};

/** Null for what is no extra of a title. */
export function extraCandidateOf(root: string, tree: FoundTree, file: string): ExtraCandidate | null {
  const guess = guessOf(tree, file);
  if (guess.kind !== 'extra' || !guess.extra) return null;
  const entry = tree.get(parentOf(file))?.files.find(({ name }) => name === baseOf(file));
  const owner = entry ? ownerOfExtra(tree, file, guess.extra) : null;
  if (!entry || owner === null) return null;
  const { sizeBytes, modifiedMs } = entry;
  return {
    path: path.join(root, file),
    sizeBytes,
    modifiedMs,
    extra: guess.extra,
    owner: path.join(root, owner),
  };
}

/** As `takeIn` for a film, and after it: the title must be there. */
export async function takeInExtra(candidate: ExtraCandidate, run: Run): Promise<ImportResult> {
  try {
    run.signal?.throwIfAborted();
    const owner = await findVideoByPath(candidate.owner);
    const known = run.known.get(candidate.path) ?? (await findVideoByPath(candidate.path));
    if (owner && known && isUnchanged(candidate, known, owner)) return result(candidate, known, 'unchanged');
    if (run.isDryRun) return result(candidate, known, known ? 'updated' : 'added');
    const title = owner && (await findTitle(owner.titleId));
    if (!title)
      throw new AppError(
        'invalid',
        `It belongs to ${baseOf(candidate.owner)}, which is not in the catalogue`,
      );
    return await bringIn(candidate, { title, known, run });
  } catch (error) {
    if (run.signal?.aborted || !(error instanceof AppError)) throw error;
    return describeFailure(candidate.path, error.message);
  }
}

function isUnchanged({ sizeBytes, modifiedMs, extra }: ExtraCandidate, known: KnownVideo, owner: KnownVideo) {
  return (
    known.state === 'ready' &&
    known.sourceSize === sizeBytes &&
    known.sourceModifiedMs === modifiedMs &&
    known.extraKind === extra.kind &&
    known.titleId === owner.titleId
  );
}

type Bringing = { title: TitleRow; known: KnownVideo | null; run: Run };

async function bringIn(candidate: ExtraCandidate, { title, known, run }: Bringing): Promise<ImportResult> {
  const source = await readSource(candidate.path, candidate.sizeBytes, run.signal);
  await stillThere(candidate);
  const before = known ?? (await findMoved(source.contentHash, run.claimed));
  // It was a film, or an extra of another title.
  const isElsewhere = before && (!isExtraVideo(before) || before.titleId !== title._id);
  if (isElsewhere) await withdrawVideo(before.titleId, before._id);
  const draft = {
    ...describeSource(candidate, source),
    titleId: title._id,
    subtitles: [],
    state: 'ready',
    failure: null,
    extraKind: candidate.extra.kind,
  };
  if (before) await updateVideo(before._id, draft);
  const video = before ? await findVideo(before._id) : await createVideo(draft);
  if (!video) throw new AppError('conflict', 'The video was changed while it was being imported');
  const kept = before?.contentHash === source.contentHash ? findExtra(title, video._id)?.still : null;
  const still = kept ?? (await stillOf(candidate, { title, durationSeconds: video.durationSeconds, run }));
  const { kind, name } = candidate.extra;
  const { durationSeconds } = video;
  await changeTitle(title._id, (current) =>
    withExtra(current, { videoId: video._id, kind, name, durationSeconds, still }),
  );
  publish('catalog.changed', { titleIds: [title._id] });
  return result(candidate, video, before ? 'updated' : 'added');
}

type Film = { title: TitleRow; durationSeconds: number; run: Run };

async function stillOf({ path: file }: ExtraCandidate, { title, durationSeconds, run }: Film) {
  const made = await makeArtwork({
    folder: `artwork/${title._id}`,
    name: title.name,
    given: {},
    film: { path: file, durationSeconds },
    needed: ['still'],
    signal: run.signal,
  });
  return made.still ?? null;
}

function result(
  { path: file, owner, extra }: ExtraCandidate,
  video: Pick<KnownVideo, '_id' | 'titleId'> | null,
  state: ImportResult['state'],
): ImportResult {
  return {
    file,
    state,
    reason: state === 'unchanged' ? null : `${label(extra)} of ${baseOf(owner)}`,
    titleId: video?.titleId ?? null,
    videoId: video?._id ?? null,
    watchPath: video && `/watch/${video._id}`,
  };
}

const label = ({ kind }: ExtraGuess) => (kind === 'trailer' ? 'Trailer' : 'Extra');
