import type { EpisodeGuess } from '@/media/file-name/read-episode';
import { personKeysOf } from '@/modules/catalog/server';
import type { Candidate, Nfos } from './examine-file';
import { withoutExtra } from './extra-rules';
import type { MadeArtwork } from './make-artwork';
import { changedFacts, factsOf } from './rules';
import { episodeAt, placeEpisode, summarise } from './season-rules';
import type { TitleChange, TitleRow, VideoRow } from './store';

export type Placing = {
  candidate: Pick<Candidate, 'guess' | 'sidecars'>;
  nfos: Nfos;
  video: Pick<VideoRow, '_id' | 'durationSeconds' | 'createdAt'>;
  artwork: MadeArtwork;
  /** Ids of the other videos of the title that can be played. */
  playable: ReadonlySet<string>;
};

/** What a title becomes by a video of it. */
export function placeVideo(title: TitleRow, placing: Placing): TitleChange {
  const { candidate, nfos, video } = placing;
  const facts = changedFacts(title, factsOf(candidate.guess, nfos.title));
  return {
    ...facts,
    ...(facts.tags && { tags: [...facts.tags] }),
    personKeys: personKeysOf(facts.credits ?? title.credits),
    // It may have been called a trailer before.
    ...withoutExtra(title, video._id),
    ...(candidate.guess.kind === 'movie'
      ? placeMovie(title, placing)
      : placeEpisodeOf(title, placing, candidate.guess)),
    artwork: mergedArtwork(title.artwork, placing),
    isAvailable: true,
  };
}

/** True when the title keeps playing another file: a second version, or a second file for one episode. */
export function isOtherVersion(title: TitleRow, { candidate, video, playable }: Placing): boolean {
  const { guess } = candidate;
  const holder =
    guess.kind === 'movie' ? title.videoId : episodeAt(title.seasons, guess.season, guess.episode)?.videoId;
  return holder != null && holder !== video._id && playable.has(holder);
}

function placeMovie(title: TitleRow, placing: Placing): TitleChange {
  if (isOtherVersion(title, placing)) return {};
  const { _id, durationSeconds } = placing.video;
  return { videoId: _id, durationSeconds };
}

function placeEpisodeOf(title: TitleRow, placing: Placing, guess: EpisodeGuess): TitleChange {
  if (isOtherVersion(title, placing)) return {};
  const { nfos, video, artwork } = placing;
  const before = title.seasons
    .flatMap(({ episodes }) => episodes)
    .find(({ videoId }) => videoId === video._id);
  const told = (texts: (string | null)[], glue: string) => texts.filter((text) => text !== null).join(glue);
  const episode = {
    number: guess.episode,
    lastNumber: guess.lastEpisode,
    name:
      told(
        nfos.episodes.map(({ name }) => name),
        ' / ',
      ) ||
      guess.name ||
      before?.name ||
      defaultName(guess),
    synopsis:
      told(
        nfos.episodes.map(({ synopsis }) => synopsis),
        '\n\n',
      ) ||
      (before?.synopsis ?? ''),
    videoId: video._id,
    durationSeconds: video.durationSeconds,
    still: artwork.still ?? before?.still ?? null,
    addedAt: before?.addedAt ?? video.createdAt,
  };
  const seasonName = nfos.title?.seasonNames.get(guess.season) ?? null;
  const seasons = placeEpisode(title.seasons, { seasonNumber: guess.season, seasonName, episode });
  return { seasons, ...summarise(seasons) };
}

function defaultName({ airDate, episode, lastEpisode }: EpisodeGuess): string {
  if (airDate) return airDate;
  return lastEpisode > episode
    ? `Episodes ${String(episode)}–${String(lastEpisode)}`
    : `Episode ${String(episode)}`;
}

/** Pictures that lay beside the file replace what is there; frames only fill gaps of a series. */
function mergedArtwork(before: TitleRow['artwork'], { artwork, candidate }: Placing): TitleRow['artwork'] {
  const { sidecars, guess } = candidate;
  const pick = (role: 'poster' | 'backdrop' | 'logo') => {
    const wasGiven = role in sidecars.artwork || guess.kind === 'movie';
    return (wasGiven ? (artwork[role] ?? before[role]) : (before[role] ?? artwork[role])) ?? null;
  };
  const backdrop = pick('backdrop');
  const isSameBackdrop = backdrop?.key === before.backdrop?.key;
  const accent = (isSameBackdrop ? before.accent : null) ?? artwork.accent ?? before.accent;
  return { poster: pick('poster'), backdrop, logo: pick('logo'), accent };
}
