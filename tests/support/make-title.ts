import { randomBytes } from 'node:crypto';
import { personKeysOf } from '@/modules/catalog/server';
import { database, type Drafts } from '@/server/db';

const key = () => randomBytes(6).toString('hex');

type TitleChanges = Partial<Drafts['Title']>;

/** A title that can be seen, without a film behind it. */
export async function makeTitle(changes: TitleChanges = {}) {
  const { orm } = await database();
  const name = changes.name ?? `Film ${key()}`;
  return orm.titles.create({
    kind: 'movie',
    importKey: key(),
    name,
    originalName: null,
    sortName: name.toLowerCase(),
    tagline: null,
    synopsis: 'Somebody goes somewhere and comes back another.',
    year: 2026,
    genres: ['Drama'],
    credits: [],
    maturity: 0,
    durationSeconds: 100,
    artwork: { poster: null, backdrop: null, logo: null, accent: null },
    videoId: null,
    previewVideoId: null,
    seasonCount: 0,
    seasons: [],
    trendScore: 0,
    tags: null,
    collectionName: null,
    collectionOrder: null,
    extras: null,
    personKeys: personKeysOf(changes.credits ?? []),
    isDemo: false,
    editedFields: [],
    isAvailable: true,
    addedAt: new Date(),
    ...changes,
  });
}

export async function makeVideo(titleId: string, changes: Partial<Drafts['Video']> = {}) {
  const { orm } = await database();
  return orm.videos.create({
    titleId,
    sourcePath: `/films/${key()}.mp4`,
    sourceSize: 1000,
    sourceModifiedMs: 1,
    contentHash: key(),
    state: 'ready',
    failure: null,
    extraKind: null,
    durationSeconds: 100,
    container: 'mp4',
    videoCodec: 'h264',
    width: 1280,
    height: 720,
    frameRate: 24,
    audioTracks: [],
    subtitles: [],
    isWebPlayable: true,
    probe: {},
    ...changes,
  });
}

/** A movie with its video, as an import would leave it. */
export async function makeMovie(changes: TitleChanges = {}, ofVideo: Partial<Drafts['Video']> = {}) {
  const { orm } = await database();
  const title = await makeTitle(changes);
  const video = await makeVideo(title._id, ofVideo);
  await orm.titles.where({ _id: title._id }).update({ videoId: video._id });
  return { titleId: title._id, videoId: video._id };
}

/** A series of two seasons with two episodes each; returns the videos in the order of the story. */
export async function makeSeries(changes: TitleChanges = {}) {
  const { orm } = await database();
  const title = await makeTitle({ kind: 'series', seasonCount: 2, ...changes });
  const videos = [];
  for (let index = 0; index < 4; index += 1) videos.push((await makeVideo(title._id))._id);
  const episode = (number: number, videoId: string) => ({
    number,
    lastNumber: number,
    name: `Part ${String(number)}`,
    synopsis: '',
    videoId,
    durationSeconds: 100,
    still: null,
    addedAt: new Date(),
  });
  const [a = '', b = '', c = '', d = ''] = videos;
  const seasons = [
    { number: 1, name: 'Season 1', episodes: [episode(1, a), episode(2, b)] },
    { number: 2, name: 'Season 2', episodes: [episode(1, c), episode(2, d)] },
  ];
  await orm.titles.where({ _id: title._id }).update({ seasons, videoId: a });
  return { titleId: title._id, videoIds: videos };
}
