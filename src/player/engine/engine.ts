import type { Player } from '../core/create-player';
import { playStream, type StreamStart } from './hls/play-stream';
import { playFile, type FileSource } from './native-file';

export type StreamSource = {
  kind: 'stream';
  /** The source as a file that browsers without Media Source Extensions can play; null when there is none. */
  fileSrc: string | null;
} & Pick<StreamStart, 'src' | 'hint' | 'qualityLines' | 'audio'>;

export type Source = FileSource | StreamSource;

export type Loading = {
  startSeconds: number;
  renew: () => Promise<unknown>;
  /** Takes the source away again. */
  signal: AbortSignal;
};

export type Loaded = {
  /** The same source under addresses that hold longer. */
  moveTo: (src: string) => void;
};

/**
 * Gives the element its source, at a position. The engine comes with the page that plays: as a script of its own it
 * would be asked for when all others have arrived.
 */
export function loadSource(player: Player, source: Source, loading: Loading): Loaded {
  const { video, stream } = player;
  const { signal, ...start } = loading;
  const { startSeconds } = start;
  if (source.kind === 'stream' && hasMediaSource()) {
    const playing = playStream(video, stream, { ...source, ...start }, signal);
    // Before there is anything to seek in it says where the element begins, so that no clock falls to 0 meanwhile.
    if (startSeconds > 0 && video.readyState === 0) video.currentTime = startSeconds;
    return playing;
  }
  playFile(video, source.kind === 'file' ? source : asFile(source, video), startSeconds, signal);
  return unmoved;
}

const unmoved: Loaded = { moveTo: () => undefined };

/** iPhones of before 2023 have none, and play HLS by themselves; Chromium says "maybe" to HLS, and is no iPhone. */
function hasMediaSource(): boolean {
  return 'MediaSource' in globalThis || 'ManagedMediaSource' in globalThis;
}

function asFile({ src, fileSrc }: StreamSource, video: HTMLVideoElement): FileSource {
  const mimeType = 'application/vnd.apple.mpegurl';
  const playsHls = video.canPlayType(mimeType) !== '';
  return playsHls || fileSrc === null
    ? { kind: 'file', src, mimeType }
    : { kind: 'file', src: fileSrc, mimeType: 'video/mp4' };
}
