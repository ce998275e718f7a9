import type { Media } from '../contract';

type Ready = Extract<Media, { state: 'ready' }>;
type Track = Ready['subtitles'][number];
export type SubtitleChoice = Pick<Track, 'id' | 'language' | 'label' | 'isForced' | 'isDefault'> & {
  /** Drawn into the pictures, because it is pictures itself. */
  isBurnedIn: boolean;
};

/** Texts first: they are sharp at any size, and cost no encode. */
export function subtitleChoices(media: Ready): SubtitleChoice[] {
  const drawn = media.kind === 'stream' ? media.burnedIn : [];
  return [
    ...media.subtitles.map((track) => ({ ...track, isBurnedIn: false })),
    ...drawn.map((track) => ({
      ...track,
      isBurnedIn: true,
      // Discs flag a whole track as the default; unasked, only what is needed to follow the film is drawn.
      isDefault: track.isDefault && track.isForced,
    })),
  ];
}
