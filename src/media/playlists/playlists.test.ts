import { setOptions, parse as parseHls, type types } from 'hls-parser';
import { parse as parseDash } from 'mpd-parser';
import { describe, expect, it } from 'vitest';
import type { AudioRendition, StreamPlan, VideoRendition } from '../renditions/stream-plan';
import { layOutTrickplay } from '../trickplay/trickplay';
import { makeRung } from '../../../tests/support/make-rung';
import { dashManifest } from './dash-manifest';
import { masterPlaylist, type StreamFacts } from './master-playlist';
import { mediaPlaylist } from './media-playlist';
import { textPlaylist } from './text-playlist';

setOptions({ strictMode: true });

const frameRate = { numerator: 24000, denominator: 1001 };
const onGrid = (frame: number) => (frame * 1001) / 24000;

const rung = (height: number, maxKbps: number) => makeRung(height, { frameRate, maxKbps });

const sound = (id: string, changes: Partial<AudioRendition> = {}): AudioRendition => ({
  id,
  kind: 'audio',
  streamIndex: 1,
  isCopy: false,
  sampleRate: 48_000,
  channels: 2,
  kbps: 128,
  language: 'en',
  label: 'English',
  isDefault: true,
  isCommentary: false,
  ...changes,
});

const original: VideoRendition = {
  id: 'original',
  kind: 'original',
  width: 1920,
  height: 1080,
  frameRate,
  averageKbps: 9_000,
  peakKbps: 14_000,
  codec: 'avc1.640028',
};

const plan: StreamPlan = {
  version: 1,
  timeline: {
    kind: 'uniform',
    frameRate,
    zeroSeconds: 0,
    durationSeconds: onGrid(170),
    boundaries: [0, 48, 96, 144, 170].map(onGrid),
  },
  source: {
    videoStreamIndex: 0,
    videoCodec: 'h264',
    isInterlaced: false,
    hdr: null,
    colourMatrix: 'bt709',
    isFullRange: false,
    isVariableRate: false,
    longestGopSeconds: null,
  },
  video: [rung(360, 900), rung(1080, 6_000), original],
  burnIns: [5],
  audio: [
    sound('a1'),
    sound('a1-surround', { channels: 6, kbps: 384 }),
    sound('a2', {
      streamIndex: 2,
      label: 'The "director"',
      isDefault: false,
      isCommentary: true,
      sampleRate: 44_100,
    }),
  ],
};

const contentHash = 'c0ffee00aa';
const facts: StreamFacts = {
  plan,
  contentHash,
  measured: new Map([['v1080', { averageKbps: 2_400, peakKbps: 5_100 }]]),
  texts: [
    { id: 'en-1', language: 'en', label: 'English', isForced: false, isDefault: true },
    { id: 'fr-2', language: 'fr', label: 'Français <forcé>', isForced: true, isDefault: false },
  ],
  trickplay: layOutTrickplay({ width: 1920, height: 1080 }, plan.timeline.durationSeconds),
  startRung: 'v360',
  burnIn: null,
};
const bare: StreamFacts = {
  ...facts,
  plan: { ...plan, video: [rung(360, 900)], audio: [] },
  texts: [],
  trickplay: null,
};
const golden = (name: string) => `./golden/${name}`;

function strictMaster(text: string): types.MasterPlaylist {
  const playlist = parseHls(text);
  if (!playlist.isMasterPlaylist) throw new Error('Not a master playlist');
  return playlist;
}
function strictMedia(text: string): types.MediaPlaylist {
  return parseHls(text) as types.MediaPlaylist;
}

describe('the list of everything that can be played', () => {
  it('is what it was', async () => {
    await expect(masterPlaylist(facts)).toMatchFileSnapshot(golden('master.m3u8'));
    await expect(masterPlaylist(bare)).toMatchFileSnapshot(golden('silent.m3u8'));
  });

  it('begins with the rung that starts soonest, and keeps drawn-in subtitles out of the way', () => {
    const { variants } = strictMaster(masterPlaylist({ ...facts, startRung: 'v1080' }));
    expect(variants.filter(({ isIFrameOnly }) => !isIFrameOnly).map(({ uri }) => uri)).toEqual([
      ...['r/v1080/index.m3u8', 'r/v360/index.m3u8', 'r/original/index.m3u8'],
      ...['r/v1080/index.m3u8', 'r/v360/index.m3u8', 'r/original/index.m3u8'],
    ]);
    const drawn = strictMaster(masterPlaylist({ ...facts, burnIn: 5 })).variants;
    expect(new Set(drawn.map(({ uri }) => uri))).toEqual(
      new Set(['r/v360-s5/index.m3u8', 'r/v1080-s5/index.m3u8']),
    );
  });

  it('tells measured rates, and planned ones until then', () => {
    const { variants } = strictMaster(masterPlaylist({ ...facts, startRung: null }));
    expect(variants.slice(0, 2)).toMatchObject([
      { bandwidth: 1_284_000, averageBandwidth: 834_000, codecs: 'avc1.64001E,mp4a.40.2' },
      { bandwidth: 5_484_000, averageBandwidth: 2_784_000, resolution: { width: 1920, height: 1080 } },
    ]);
    expect(variants[0]?.frameRate).toBe(23.976);
  });

  it('offers every track in stereo and, where there is more, in surround, with one default each', () => {
    const { variants } = strictMaster(masterPlaylist(facts));
    const groups = new Map(variants.map(({ audio }) => [audio[0]?.groupId, audio]));
    expect([...groups.keys()]).toEqual(['stereo', 'surround']);
    expect(groups.get('stereo')?.map(({ uri }) => uri)).toEqual(['r/a1/index.m3u8', 'r/a2/index.m3u8']);
    expect(groups.get('surround')?.map(({ uri, channels }) => [uri, channels])).toEqual([
      ['r/a1-surround/index.m3u8', '6'],
      ['r/a2/index.m3u8', '2'],
    ]);
    for (const members of groups.values()) {
      expect(members.map(({ isDefault }) => isDefault)).toEqual([true, false]);
      expect(members.map(({ autoselect }) => autoselect)).toEqual([true, false]);
    }
  });

  it('names no two tracks alike, whatever the file calls them', () => {
    const audio = [sound('a1'), sound('a2', { streamIndex: 2 }), sound('a3', { streamIndex: 3, label: '' })];
    const { variants } = strictMaster(masterPlaylist({ ...facts, plan: { ...plan, audio } }));
    expect(variants[0]?.audio.map(({ name }) => name)).toEqual(['English', 'English (2)', 'en']);
  });
});

describe('the list of segments', () => {
  it('is what it was', async () => {
    await expect(mediaPlaylist(facts, rung(360, 900))).toMatchFileSnapshot(golden('video.m3u8'));
    await expect(mediaPlaylist(facts, sound('a1'))).toMatchFileSnapshot(golden('audio.m3u8'));
    await expect(textPlaylist([0, 30, 60, 65.5])).toMatchFileSnapshot(golden('text.m3u8'));
  });

  it('is complete from the first moment, and adds up to the film', () => {
    const { segments, endlist, targetDuration } = strictMedia(mediaPlaylist(facts, rung(360, 900)));
    expect(endlist).toBe(true);
    expect(segments).toHaveLength(4);
    expect(targetDuration).toBeGreaterThanOrEqual(Math.max(...segments.map(({ duration }) => duration)));
    expect(sum(segments)).toBeCloseTo(plan.timeline.durationSeconds, 6);
  });

  it('never drifts: after four hours of odd frame rates sound and picture still end together', () => {
    const boundaries = Array.from({ length: 7_193 }, (_, n) => onGrid(n * 48));
    const durationSeconds = boundaries.at(-1) ?? 0;
    const long = { contentHash, plan: { timeline: { ...plan.timeline, durationSeconds, boundaries } } };
    const picture = sum(strictMedia(mediaPlaylist(long, rung(360, 900))).segments);
    const voice = sum(strictMedia(mediaPlaylist(long, sound('a', { sampleRate: 44_100 }))).segments);
    expect(picture).toBeCloseTo(durationSeconds, 5);
    expect(voice - picture).toBeGreaterThanOrEqual(0);
    expect(voice - picture).toBeLessThan(1024 / 44_100);
  });
});

describe('the same film for DASH players', () => {
  it('is what it was', async () => {
    await expect(dashManifest(facts)).toMatchFileSnapshot(golden('manifest.mpd'));
  });

  it('has the segments of the other list, to the microsecond', () => {
    const manifest = parseDash(dashManifest(facts), { manifestUri: 'https://dex.test/p/manifest.mpd' });
    const [video] = manifest.playlists;
    const hls = strictMedia(mediaPlaylist(facts, rung(360, 900))).segments;
    expect(video?.segments.map(({ uri }) => uri)).toEqual(hls.map(({ uri }) => `r/v360/${uri}`));
    for (const [n, { duration }] of (video?.segments ?? []).entries())
      expect(duration).toBeCloseTo(hls[n]?.duration ?? 0, 5);
    expect(manifest.playlists).toHaveLength(3);
    expect(Object.keys(manifest.mediaGroups.SUBTITLES.subs)).toHaveLength(2);
  });
});

function sum(segments: readonly { duration: number }[]): number {
  return segments.reduce((total, { duration }) => total + duration, 0);
}
