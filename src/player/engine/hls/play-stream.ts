import Hls, { Events, type LoaderStats } from 'hls.js';
import type { StreamPort } from '../../core/stream-port';
import { Addresses } from './addresses';
import { chooseAudio, chooseQuality, type AudioWish } from './choose-start';
import { audioTracksOf, qualitiesOf, renditionOf } from './describe-levels';
import { endWhenWhole } from './end-when-whole';
import { hlsConfig } from './hls-config';
import { rememberedLine, rememberLine } from './line-memory';
import { measureLine } from './measure-line';
import { Readiness } from './readiness';
import { readyFirst } from './ready-first';
import { recoverFromErrors } from './recover';
import { streamLoaderFor } from './stream-loader';

export type StreamStart = {
  src: string;
  startSeconds: number;
  /** Rendition that an encoder delivers first. */
  hint: string | null;
  /** What the viewer chose last time; null leaves it to the line, and to the film. */
  qualityLines: number | null;
  audio: AudioWish | null;
  /** Resolves when `moveTo` was called with addresses that hold, or when there are none. */
  renew: () => Promise<unknown>;
};

export type PlayingStream = { moveTo: (src: string) => void };
type Tell = ReturnType<StreamPort['connect']>;

const unknownLine = 3_000_000;

/** Plays an adaptive stream until `signal`. */
export function playStream(
  video: HTMLVideoElement,
  port: StreamPort,
  start: StreamStart,
  signal: AbortSignal,
): PlayingStream {
  const src = absolute(start.src);
  const addresses = new Addresses(src, start.renew);
  const readiness = new Readiness(src, addresses, signal);
  const isToldReady = readiness.follow();
  const making = new WeakSet<LoaderStats>();
  const isReady = (id: string, seconds: number) => readiness.isReady(id, seconds);
  const Loader = streamLoaderFor(addresses, making);
  const hls = new Hls(
    hlsConfig({
      bitsPerSecond: rememberedLine() ?? measureLine() ?? unknownLine,
      startSeconds: start.startSeconds,
      abrController: readyFirst({ isReady, making, fastest: start.hint }),
      fLoader: Loader,
      pLoader: Loader,
    }),
  );

  const tell = port.connect(
    commandsOf(hls, (change) => tell(change)),
    signal,
  );
  follow(hls, start, tell);
  endWhenWhole(hls);
  recoverFromErrors(hls, (failure) => tell({ failure }), signal);
  hls.on(Events.MANIFEST_PARSED, () => {
    const wanted = chooseQuality(qualitiesOf(hls.levels), start.qualityLines);
    tell({ qualities: qualitiesOf(hls.levels), wantedQuality: wanted });
    void isToldReady.then(() => {
      if (signal.aborted) return;
      hls.startLevel = wanted ? levelOf(hls, wanted) : hls.nextAutoLevel;
      if (wanted) hls.loadLevel = hls.startLevel;
      hls.startLoad(start.startSeconds);
    });
  });
  hls.loadSource(src);
  hls.attachMedia(video);
  const remember = () => rememberLine(hls.bandwidthEstimate);
  addEventListener('pagehide', remember, { signal });
  signal.addEventListener('abort', () => {
    remember();
    hls.destroy();
  });
  return { moveTo: (src) => addresses.moveTo(absolute(src)) };
}

const absolute = (src: string): string => new URL(src, location.href).href;

const levelOf = (hls: Hls, id: string): number => hls.levels.findIndex(({ uri }) => renditionOf(uri) === id);

function commandsOf(hls: Hls, tell: Tell) {
  return {
    selectQuality: (id: string | null) => {
      // What is buffered ahead in another quality is thrown away: who chooses wants to see it.
      hls.nextLevel = id === null ? -1 : levelOf(hls, id);
      tell({ wantedQuality: id });
    },
    selectAudio: (id: string) => {
      const index = hls.audioTracks.findIndex(({ url }) => renditionOf(url) === id);
      if (index !== -1) hls.audioTrack = index;
    },
  };
}

function follow(hls: Hls, { audio }: StreamStart, tell: Tell): void {
  hls.on(Events.LEVELS_UPDATED, () => tell({ qualities: qualitiesOf(hls.levels) }));
  hls.on(Events.LEVEL_SWITCHED, (_, { level }) => {
    const uri = hls.levels[level]?.uri;
    if (uri) tell({ playingQuality: renditionOf(uri) });
  });
  hls.once(Events.AUDIO_TRACKS_UPDATED, () => {
    const wanted = chooseAudio(audioTracksOf(hls.audioTracks), audio);
    if (wanted) hls.audioTrack = hls.audioTracks.findIndex(({ url }) => renditionOf(url) === wanted);
  });
  const tellAudio = () => {
    const playing = hls.audioTracks[hls.audioTrack]?.url;
    tell({
      audioTracks: audioTracksOf(hls.audioTracks),
      playingAudio: playing ? renditionOf(playing) : null,
    });
  };
  hls.on(Events.AUDIO_TRACKS_UPDATED, tellAudio);
  hls.on(Events.AUDIO_TRACK_SWITCHING, tellAudio);
}
