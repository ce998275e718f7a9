import path from 'node:path';
import { extrasOf } from '@/modules/catalog/server';
import type { Candidate, Examination } from './examine-file';
import { makeArtwork, type MadeArtwork } from './make-artwork';
import { removePicture, type PictureRole, type StoredPicture } from './store-picture';
import type { TitleRow, VideoRow } from './store';

type Renewal = {
  candidate: Candidate;
  /** What the title will be called. */
  name: string;
  examination: Examination;
  title: TitleRow;
  video: VideoRow;
  signal?: AbortSignal | undefined;
};

/** The pictures that this file brings to its title: those beside it, and frames where the title has none. */
export async function renewArtwork({
  candidate,
  name,
  examination,
  title,
  video,
  signal,
}: Renewal): Promise<MadeArtwork> {
  if (title.editedFields.includes('artwork')) return {};
  const isNewContent =
    examination.kind === 'new' ||
    (examination.kind === 'content' && examination.video.contentHash !== examination.source.contentHash);
  // Another version of a film that has its pictures already brings none.
  const isOtherVersion = title.kind === 'movie' && title.videoId !== null && title.videoId !== video._id;
  if (isOtherVersion) return {};
  return makeArtwork({
    folder: `artwork/${title._id}`,
    name,
    given: wantedFiles(candidate, examination, title),
    film: { path: candidate.path, durationSeconds: video.durationSeconds },
    needed: missingRoles(title, video._id, { isNewContent, isRenamed: name !== title.name }),
    signal,
  });
}

type News = { isNewContent: boolean; isRenamed: boolean };

function missingRoles(title: TitleRow, videoId: string, { isNewContent, isRenamed }: News): PictureRole[] {
  const { kind, artwork, seasons } = title;
  const isSeries = kind === 'series';
  // New content of a movie makes its old frames wrong; one more episode does not.
  const renew = isNewContent && !isSeries;
  const episode = seasons.flatMap(({ episodes }) => episodes).find((each) => each.videoId === videoId);
  const roles: PictureRole[] = [];
  if (renew || !artwork.backdrop) roles.push('backdrop');
  // A poster from a frame has the name on it.
  if (renew || isRenamed || !artwork.poster) roles.push('poster');
  if (isSeries && (isNewContent || !episode?.still)) roles.push('still');
  return roles;
}

function wantedFiles(
  { root, sidecars, guess }: Candidate,
  { kind }: Examination,
  title: TitleRow,
): Partial<Record<PictureRole, string>> {
  const { still, ...ofTitle } = sidecars.artwork;
  if (guess.kind === 'movie') return absolute(root, still ? { backdrop: still, ...ofTitle } : ofTitle);
  // Beside every episode lies the same poster: it is read once, and again when it changed.
  const isNeeded = kind === 'sidecars' || !title.artwork.poster || !title.artwork.backdrop;
  return absolute(root, { ...(isNeeded ? ofTitle : {}), ...(still ? { still } : {}) });
}

function absolute(
  root: string,
  files: Partial<Record<PictureRole, string>>,
): Partial<Record<PictureRole, string>> {
  return Object.fromEntries(Object.entries(files).map(([role, file]) => [role, path.join(root, file)]));
}

/** Removes pictures that were made or used before, and are in nobody's hands now. */
export async function removeUnused(before: TitleRow, after: TitleRow, made: MadeArtwork): Promise<void> {
  const used = new Set(picturesOf(after).map(({ key }) => key));
  const { accent: _, ...pictures } = made;
  const unused = [...picturesOf(before), ...Object.values(pictures)].filter(({ key }) => !used.has(key));
  for (const picture of unused) await removePicture(picture);
}

export function picturesOf(title: TitleRow): StoredPicture[] {
  const { artwork, seasons } = title;
  const stills = [...seasons.flatMap(({ episodes }) => episodes), ...extrasOf(title)].map(
    ({ still }) => still,
  );
  return [artwork.poster, artwork.backdrop, artwork.logo, ...stills].filter((picture) => picture !== null);
}
