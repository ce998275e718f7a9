import { aacCodec, videoCodec } from '../codec/codec-string';
import { burnedIn, isRung, type StreamPlan, type VideoRendition } from '../renditions/stream-plan';
import type { TrickplayLayout } from '../trickplay/trickplay';
import { attributes, playlistOf, quoted, yesNo } from './attributes';
import { audioGroups, soundRate, uniqueNames, type AudioGroup } from './audio-groups';
import { imageStream } from './image-stream';
import { bitsPerSecond, rateOf, type MeasuredRates, type Rate } from './rates';
import type { TextTrack } from './text-track';

export type StreamFacts = {
  plan: StreamPlan;
  contentHash: string;
  measured: MeasuredRates;
  texts: readonly TextTrack[];
  /** Null for a video that gets no preview pictures. */
  trickplay: TrickplayLayout | null;
  /** The rendition to begin with: players without an opinion take the first one listed. */
  startRung: string | null;
  /** Subtitle stream drawn into the picture; null for the clean one. */
  burnIn: number | null;
};

/** RFC 8216 §4.3.4: every rendition of a video, and what a player needs to choose among them. */
export function masterPlaylist(facts: StreamFacts): string {
  const groups = audioGroups(facts.plan.audio);
  const sound = soundRate(groups, facts.measured);
  return playlistOf([
    '#EXT-X-VERSION:7',
    '#EXT-X-INDEPENDENT-SEGMENTS',
    ...groups.flatMap(audioLines),
    ...textLines(facts.texts),
    ...(groups.length > 0 ? groups : [null]).flatMap((group) => variantLines(facts, group, sound)),
    ...(facts.trickplay ? [imageStream(facts.trickplay)] : []),
  ]);
}

/** The pictures with these subtitles in them, or without any; the one to begin with first. */
export function offeredVideo({ plan, startRung, burnIn }: StreamFacts): VideoRendition[] {
  const offered =
    burnIn === null ? plan.video : plan.video.filter(isRung).map((one) => burnedIn(one, burnIn));
  return offered.toSorted((a, b) => Number(b.id === startRung) - Number(a.id === startRung));
}

function variantLines(facts: StreamFacts, group: AudioGroup | null, sound: Rate): string[] {
  return offeredVideo(facts).flatMap((video) => {
    const { averageKbps, peakKbps } = rateOf(video, facts.measured);
    const { width, height, frameRate } = video.kind === 'rung' ? video.rung : video;
    const described = attributes({
      BANDWIDTH: bitsPerSecond(peakKbps + sound.peakKbps),
      'AVERAGE-BANDWIDTH': bitsPerSecond(averageKbps + sound.averageKbps),
      CODECS: quoted([videoCodec(video), ...(group ? [aacCodec] : [])].join(',')),
      RESOLUTION: `${width}x${height}`,
      'FRAME-RATE': (frameRate.numerator / frameRate.denominator).toFixed(3),
      AUDIO: group && quoted(group.id),
      SUBTITLES: facts.texts.length > 0 ? quoted(textGroup) : null,
      'CLOSED-CAPTIONS': 'NONE',
    });
    return [`#EXT-X-STREAM-INF:${described}`, `r/${video.id}/index.m3u8`];
  });
}

function audioLines({ id, members }: AudioGroup): string[] {
  return members.map(({ name, rendition }) => {
    const media = attributes({
      TYPE: 'AUDIO',
      'GROUP-ID': quoted(id),
      NAME: quoted(name),
      LANGUAGE: quoted(rendition.language),
      DEFAULT: yesNo(rendition.isDefault),
      // Nobody should hear a commentary because it speaks their language.
      AUTOSELECT: yesNo(!rendition.isCommentary),
      CHANNELS: quoted(String(rendition.channels)),
      URI: quoted(`r/${rendition.id}/index.m3u8`),
    });
    return `#EXT-X-MEDIA:${media}`;
  });
}

const textGroup = 'text';

function textLines(texts: readonly TextTrack[]): string[] {
  const names = uniqueNames(texts.map(({ label, language }) => label || language));
  const byDefault = texts.findIndex((text) => text.isDefault);
  return texts.map((text, n) => {
    const media = attributes({
      TYPE: 'SUBTITLES',
      'GROUP-ID': quoted(textGroup),
      NAME: quoted(names[n] ?? text.id),
      LANGUAGE: quoted(text.language),
      DEFAULT: yesNo(n === byDefault),
      AUTOSELECT: 'YES',
      FORCED: yesNo(text.isForced),
      URI: quoted(`s/${text.id}/index.m3u8`),
    });
    return `#EXT-X-MEDIA:${media}`;
  });
}
