import type { SubtitleTrack } from '../contract';

type Track = Pick<SubtitleTrack, 'id' | 'language' | 'isDefault' | 'isForced'>;

/**
 * `remembered` is the language this viewer chose last, '' when they turned subtitles off, null when they never said.
 * Without a word of theirs, only what the film itself asks for is shown.
 */
export function chooseSubtitles(tracks: readonly Track[], remembered: string | null): string | null {
  const forced = tracks.find((track) => track.isForced && track.isDefault)?.id ?? null;
  if (remembered === '') return forced;
  if (remembered === null) return tracks.find((track) => track.isDefault)?.id ?? null;
  const inLanguage = tracks.filter(({ language }) => language === remembered);
  return (inLanguage.find((track) => !track.isForced) ?? inLanguage[0])?.id ?? forced;
}
