import { publish } from '@/server/events/bus';
import { changeTitle } from './change-title';
import type { ImportResult } from './contract';
import { describeResult } from './describe-result';
import { readNfos, type Candidate, type Examination } from './examine-file';
import { isOtherVersion, placeVideo, type Placing } from './place-video';
import { removeUnused, renewArtwork } from './renew-artwork';
import { resolveTitle } from './resolve-title';
import { changedFacts, factsOf } from './rules';
import { markFinished, saveVideo } from './save-video';
import { findVideosOfTitle, type TitleRow } from './store';
import { withdrawVideo } from './withdraw-video';

export type ImportOptions = { isDemo?: boolean | undefined; signal?: AbortSignal | undefined };

/** Brings one examined file into the catalogue: its title, its video, its subtitles and pictures. */
export async function importFile(
  candidate: Candidate,
  examination: Examination,
  { isDemo = false, signal }: ImportOptions = {},
): Promise<ImportResult> {
  if (examination.kind === 'unchanged') {
    const { _id, titleId } = examination.video;
    return describeResult(candidate, examination, { titleId, videoId: _id });
  }
  const before = examination.kind === 'new' ? null : examination.video;
  const nfos = await readNfos(candidate);
  const facts = factsOf(candidate.guess, nfos.title);
  const title = await resolveTitle(facts, before, isDemo);
  const video = await saveVideo(candidate, examination, title);
  const name = changedFacts(title, facts).name ?? title.name;
  const artwork = await renewArtwork({ candidate, name, examination, title, video, signal });
  const playable = await playableOf(title, video._id);
  const placing: Placing = { candidate, nfos, video, artwork, playable };
  const after = await changeTitle(title._id, (current) => placeVideo(current, placing));
  await removeUnused(title, after, artwork);
  if (before && before.titleId !== title._id) await withdrawVideo(before.titleId, before._id);
  await markFinished(video, candidate);
  publish('catalog.changed', { titleIds: [title._id] });
  const note = isOtherVersion(after, placing)
    ? `Another version of ${after.name}, which keeps playing the first`
    : null;
  return describeResult(candidate, examination, { titleId: title._id, videoId: video._id }, note);
}

async function playableOf({ _id }: TitleRow, videoId: string): Promise<Set<string>> {
  const videos = await findVideosOfTitle(_id);
  return new Set(
    videos.filter((each) => each._id !== videoId && each.state === 'ready').map((each) => each._id),
  );
}
