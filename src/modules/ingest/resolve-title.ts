import { personKeysOf } from '@/modules/catalog/server';
import { AppError } from '@/shared/errors';
import { changeTitle } from './change-title';
import { exists } from './examine-file';
import { UNRATED, type TitleFacts } from './rules';
import {
  createTitle,
  findTitle,
  findTitleByKey,
  findVideosOfTitle,
  type KnownVideo,
  type TitleRow,
} from './store';

/**
 * The title a file belongs to: the one of its import key, else the one it had before it was renamed, else a new
 * one, which nobody sees until its video is there.
 */
export async function resolveTitle(
  facts: TitleFacts,
  video: KnownVideo | null,
  isDemo: boolean,
): Promise<TitleRow> {
  const found = await findTitleByKey(facts.importKey);
  if (found) return found;
  const renamed = video && (await followRename(facts, video));
  return renamed ?? (await createTitle(draft(facts, isDemo))) ?? (await createdMeanwhile(facts.importKey));
}

/** When every file of a title has a new name, the title does too. With one file of several, it is another title. */
async function followRename(facts: TitleFacts, video: KnownVideo): Promise<TitleRow | null> {
  const title = await findTitle(video.titleId);
  if (title?.kind !== facts.kind) return null;
  for (const other of await findVideosOfTitle(title._id)) {
    if (other._id !== video._id && (await exists(other.sourcePath))) return null;
  }
  return changeTitle(title._id, () => ({ importKey: facts.importKey }));
}

async function createdMeanwhile(importKey: string): Promise<TitleRow> {
  const title = await findTitleByKey(importKey);
  if (!title) throw new AppError('conflict', 'The title was removed while it was being imported');
  return title;
}

function draft(facts: TitleFacts, isDemo: boolean) {
  return {
    ...facts,
    maturity: facts.maturity ?? UNRATED,
    durationSeconds: 0,
    artwork: { poster: null, backdrop: null, logo: null, accent: null },
    tags: [...facts.tags],
    extras: null,
    personKeys: personKeysOf(facts.credits),
    seasonCount: 0,
    seasons: [],
    trendScore: 0,
    isDemo,
    editedFields: [],
    isAvailable: false,
    addedAt: new Date(),
  };
}
