import { playFile, type FileSource } from './native-file';

/** What there is to play. Adaptive streams will be a second kind, played by a second engine. */
export type Source = FileSource;

type Engine = (video: HTMLVideoElement, source: Source, startSeconds: number, signal: AbortSignal) => void;

const engines = { file: playFile } satisfies Record<Source['kind'], Engine>;

/** Gives the element its source, at a position; `signal` takes it away again. */
export const loadSource: Engine = (video, source, startSeconds, signal) => {
  engines[source.kind](video, source, startSeconds, signal);
};
