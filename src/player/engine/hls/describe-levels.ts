import type { Level, MediaPlaylist } from 'hls.js';
import type { AudioTrack, Quality } from '../../core/stream-port';

/** The rendition that an address belongs to: the folder that its list is in. */
export const renditionOf = (url: string): string => /\/([^/]+)\/index\.m3u8/.exec(url)?.[1] ?? url;

/** The source itself, copied. */
export const originalId = 'original';

/** Best first. */
export function qualitiesOf(
  levels: readonly Pick<Level, 'uri' | 'width' | 'height' | 'bitrate'>[],
): Quality[] {
  return levels
    .toSorted((a, b) => b.bitrate - a.bitrate)
    .map(({ uri, width, height }) => {
      const id = renditionOf(uri);
      return { id, lines: Math.min(width, height), isOriginal: id === originalId };
    });
}

type Track = Pick<MediaPlaylist, 'url' | 'lang' | 'name' | 'channels' | 'autoselect'>;

/** A track stands in several groups of the list; it is one to who listens. */
export function audioTracksOf(tracks: readonly Track[]): AudioTrack[] {
  const seen = new Map<string, AudioTrack>();
  for (const { url, lang, name, channels, autoselect } of tracks) {
    const id = renditionOf(url);
    if (seen.has(id)) continue;
    const track = {
      id,
      language: lang ?? '',
      label: name,
      channels: Number(channels ?? 2),
      isCommentary: !autoselect,
    };
    seen.set(id, track);
  }
  return [...seen.values()];
}
