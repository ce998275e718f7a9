import { aacCodec, videoCodec } from '../codec/codec-string';
import type { AudioRendition } from '../renditions/stream-plan';
import type { TrickplayLayout } from '../trickplay/trickplay';
import { picturesKbps } from './image-stream';
import { offeredVideo, type StreamFacts } from './master-playlist';
import { bitsPerSecond, rateOf } from './rates';
import { audioTimes, videoTimes, type SegmentTimes } from './segment-times';
import type { TextTrack } from './text-track';
import { versionQuery } from './version-query';
import { element, textElement } from './xml';

/** ISO/IEC 23009-1: the same renditions and segments as the HLS playlists name, in one document. */
export function dashManifest(facts: StreamFacts): string {
  const { plan, texts, trickplay } = facts;
  const { durationSeconds } = plan.timeline;
  const sets = [
    videoSet(facts),
    ...plan.audio.map((rendition) => audioSet(facts, rendition)),
    ...texts.map(textSet),
    ...(trickplay ? [imageSet(trickplay)] : []),
  ];
  const duration = `PT${durationSeconds.toFixed(6)}S`;
  const manifest = element(
    'MPD',
    {
      xmlns: 'urn:mpeg:dash:schema:mpd:2011',
      profiles: 'urn:mpeg:dash:profile:isoff-live:2011',
      type: 'static',
      mediaPresentationDuration: duration,
      minBufferTime: 'PT2S',
    },
    [element('Period', { id: '0', start: 'PT0S', duration }, sets)],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${manifest}\n`;
}

function videoSet(facts: StreamFacts): string {
  const representations = offeredVideo(facts).map((video) => {
    const { width, height, frameRate } = video.kind === 'rung' ? video.rung : video;
    const { numerator, denominator } = frameRate;
    return element('Representation', {
      id: video.id,
      codecs: videoCodec(video),
      bandwidth: bitsPerSecond(rateOf(video, facts.measured).peakKbps),
      width,
      height,
      frameRate: denominator === 1 ? numerator : `${numerator}/${denominator}`,
      sar: '1:1',
    });
  });
  return element(
    'AdaptationSet',
    { id: 'video', contentType: 'video', mimeType: 'video/mp4', segmentAlignment: 'true', startWithSAP: 1 },
    [segmentTemplate(videoTimes(facts.plan.timeline), facts.contentHash), ...representations],
  );
}

const roles = 'urn:mpeg:dash:role:2011';
const roleOf = (value: string) => element('Role', { schemeIdUri: roles, value });

function audioSet({ plan, contentHash, measured }: StreamFacts, rendition: AudioRendition): string {
  const { id, language, label, sampleRate, channels, isCommentary, isDefault } = rendition;
  const representation = element(
    'Representation',
    {
      id,
      codecs: aacCodec,
      bandwidth: bitsPerSecond(rateOf(rendition, measured).peakKbps),
      audioSamplingRate: sampleRate,
    },
    [
      element('AudioChannelConfiguration', {
        schemeIdUri: channelScheme,
        value: channels === 8 ? 7 : channels,
      }),
    ],
  );
  const role = isCommentary ? 'commentary' : isDefault && channels <= 2 ? 'main' : 'alternate';
  return element(
    'AdaptationSet',
    {
      id,
      contentType: 'audio',
      mimeType: 'audio/mp4',
      lang: language,
      segmentAlignment: 'true',
      startWithSAP: 1,
    },
    [
      roleOf(role),
      textElement('Label', label),
      segmentTemplate(audioTimes(plan.timeline, rendition), contentHash),
      representation,
    ],
  );
}

/** ISO/IEC 23091-3 counts channels as MPEG-4 audio does: 6 is 5.1, 2 is stereo, 7 is 7.1. */
const channelScheme = 'urn:mpeg:dash:23003:3:audio_channel_configuration:2011';

/** As one whole file: DASH players do not cut WebVTT. */
function textSet({ id, language, label, isForced, isDefault }: TextTrack): string {
  const role = isForced ? 'forced-subtitle' : isDefault ? 'main' : 'subtitle';
  return element(
    'AdaptationSet',
    { id: `text-${id}`, contentType: 'text', mimeType: 'text/vtt', lang: language },
    [
      roleOf(role),
      textElement('Label', label),
      element('Representation', { id: `text-${id}`, bandwidth: 1000 }, [
        textElement('BaseURL', `subtitles/${id}.vtt`),
      ]),
    ],
  );
}

/** DASH-IF IOP 4.3 §6.2.6: a "tiled" representation, where one segment is a sheet of pictures. */
function imageSet(layout: TrickplayLayout): string {
  const { width, height, columns, rows, intervalSeconds } = layout;
  const template = {
    media: 'trickplay/$Number$.jpg',
    startNumber: 0,
    timescale: 1000,
    duration: Math.round(columns * rows * intervalSeconds * 1000),
  };
  return element('AdaptationSet', { id: 'pictures', contentType: 'image', mimeType: 'image/jpeg' }, [
    element('SegmentTemplate', template),
    element(
      'Representation',
      {
        id: 'pictures',
        bandwidth: bitsPerSecond(picturesKbps(layout)),
        width: width * columns,
        height: height * rows,
      },
      [
        element('EssentialProperty', {
          schemeIdUri: 'http://dashif.org/guidelines/thumbnail_tile',
          value: `${columns}x${rows}`,
        }),
      ],
    ),
  ]);
}

function segmentTemplate({ ticksPerSecond, boundaries }: SegmentTimes, contentHash: string): string {
  const query = versionQuery(contentHash);
  const runs: { d: number; count: number }[] = [];
  for (const [n, end] of boundaries.slice(1).entries()) {
    const d = end - (boundaries[n] ?? 0);
    const last = runs.at(-1);
    if (last?.d === d) last.count += 1;
    else runs.push({ d, count: 1 });
  }
  const times = runs.map(({ d, count }, n) =>
    element('S', { t: n === 0 ? (boundaries[0] ?? 0) : null, d, r: count > 1 ? count - 1 : null }),
  );
  return element(
    'SegmentTemplate',
    {
      timescale: ticksPerSecond,
      startNumber: 0,
      initialization: `r/$RepresentationID$/init.mp4${query}`,
      media: `r/$RepresentationID$/$Number$.m4s${query}`,
    },
    [element('SegmentTimeline', {}, times)],
  );
}
