import type { Rendition, StreamPlan } from '../renditions/stream-plan';
import { playlistOf } from './attributes';
import { audioTimes, durationsOf, videoTimes } from './segment-times';

/** RFC 8216 §4.3.2 and §4.3.3: all segments of one rendition, also those that nobody made yet. */
export function mediaPlaylist({ timeline }: Pick<StreamPlan, 'timeline'>, rendition: Rendition): string {
  const times = rendition.kind === 'audio' ? audioTimes(timeline, rendition) : videoTimes(timeline);
  return completePlaylist(durationsOf(times), {
    header: ['#EXT-X-INDEPENDENT-SEGMENTS', '#EXT-X-MAP:URI="init.mp4"'],
    address: (n) => `${n}.m4s`,
  });
}

type Shape = { header: readonly string[]; address: (n: number) => string };

export function completePlaylist(durations: readonly string[], { header, address }: Shape): string {
  const longest = durations.reduce((most, one) => Math.max(most, Number(one)), 0);
  return playlistOf([
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.max(1, Math.ceil(longest))}`,
    '#EXT-X-MEDIA-SEQUENCE:0',
    '#EXT-X-PLAYLIST-TYPE:VOD',
    ...header,
    ...durations.flatMap((duration, n) => [`#EXTINF:${duration},`, address(n)]),
    '#EXT-X-ENDLIST',
  ]);
}
