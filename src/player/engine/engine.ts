import type { Player } from '../core/create-player';
import type { StreamStart } from './hls/play-stream';
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

/** The engine is half a page's worth of script: asked for early, and only where something is played. */
export const loadStreamEngine = () => import('./hls/play-stream');

/** Gives the element its source, at a position. Resolves when the element has it, long before the first frame. */
export async function loadSource(player: Player, source: Source, loading: Loading): Promise<Loaded> {
  const { video, stream } = player;
  const { signal, ...start } = loading;
  if (source.kind === 'stream' && hasMediaSource()) {
    const { playStream } = await loadStreamEngine();
    if (signal.aborted) return unmoved;
    return playStream(video, stream, { ...source, ...start }, signal);
  }
  playFile(video, source.kind === 'file' ? source : asFile(source, video), loading.startSeconds, signal);
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
