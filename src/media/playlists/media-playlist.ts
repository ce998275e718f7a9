import type { Rendition, StreamPlan } from '../renditions/stream-plan';
import { versionQuery } from './version-query';
import { playlistOf } from './attributes';
import { audioTimes, durationsOf, videoTimes } from './segment-times';

/** RFC 8216 §4.3.2 and §4.3.3: all segments of one rendition, also those that nobody made yet. */
type Planned = { plan: Pick<StreamPlan, 'timeline'>; contentHash: string };

export function mediaPlaylist({ plan: { timeline }, contentHash }: Planned, rendition: Rendition): string {
  const times = rendition.kind === 'audio' ? audioTimes(timeline, rendition) : videoTimes(timeline);
  const query = versionQuery(contentHash);
  return completePlaylist(durationsOf(times), {
    header: ['#EXT-X-INDEPENDENT-SEGMENTS', `#EXT-X-MAP:URI="init.mp4${query}"`],
    address: (n) => `${n}.m4s${query}`,
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
