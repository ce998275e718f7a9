import type { HlsConfig } from 'hls.js';
import { PictureController, SoundController } from './whole-fragments';

type Own = Pick<HlsConfig, 'abrController' | 'fLoader' | 'pLoader'> & {
  bitsPerSecond: number;
  startSeconds: number;
};

const retry = (
  maxNumRetry: number,
  retryDelayMs: number,
): HlsConfig['fragLoadPolicy']['default']['errorRetry'] => ({
  maxNumRetry,
  retryDelayMs,
  maxRetryDelayMs: 4_000,
  // A server that restarts refuses connections, which has no status; hls.js would give up.
  // eslint-disable-next-line max-params -- the order is that of hls.js
  shouldRetry: (policy, count, _isTimeout, response, wouldRetry) =>
    wouldRetry || (count < (policy?.maxNumRetry ?? 0) && !response?.code),
});

const policy = (maxTimeToFirstByteMs: number, maxLoadTimeMs: number) => ({
  default: {
    maxTimeToFirstByteMs,
    maxLoadTimeMs,
    timeoutRetry: { maxNumRetry: 3, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: retry(8, 400),
  },
});

export function hlsConfig({ bitsPerSecond, startSeconds, ...own }: Own): Partial<HlsConfig> {
  return {
    ...withoutExtras,
    ...own,
    autoStartLoad: false,
    startPosition: startSeconds,
    // Segments are shown while they arrive: those in the making last as long as their encoding.
    streamController: PictureController,
    audioStreamController: SoundController,
    // Fragmented MP4 is only looked into and passed on, which is less work than the way to a worker and back.
    enableWorker: false,
    lowLatencyMode: false,
    startFragPrefetch: true,
    testBandwidth: false,
    abrEwmaDefaultEstimate: bitsPerSecond,
    abrEwmaDefaultEstimateMax: 100_000_000,
    // A phone held upright does not need 1080 lines; full screen lifts it.
    capLevelToPlayerSize: true,
    maxBufferLength: 40,
    maxMaxBufferLength: 60,
    backBufferLength: 30,
    // Joins are exact, so a hole is never more than rounding.
    maxBufferHole: 0.2,
    detectStallWithCurrentTimeMs: 600,
    nudgeMaxRetry: 6,
    manifestLoadPolicy: policy(20_000, 30_000),
    playlistLoadPolicy: policy(20_000, 30_000),
    fragLoadPolicy: policy(20_000, 120_000),
  };
}

/** Parts of hls.js for what Dex does otherwise (subtitles are our own tracks) or not at all. */
const withoutExtras = {
  enableInterstitialPlayback: false,
  subtitleStreamController: undefined,
  subtitleTrackController: undefined,
  timelineController: undefined,
  emeController: undefined,
  cmcdController: undefined,
  contentSteeringController: undefined,
  interstitialsController: undefined,
} as unknown as Partial<HlsConfig>;
