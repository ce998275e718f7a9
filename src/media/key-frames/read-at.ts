/** Reads from a file; shorter than asked for where it ends. */
export type ReadAt = (position: number, length: number) => Promise<Uint8Array>;

/** Times on the source's own clock, of pictures that need nothing before them. */
export type KeyFrames = {
  timesSeconds: number[];
  /** Key frames with pictures before them that refer to what came earlier: no place to begin. */
  openCount: number;
  /** When the last picture ends by the index; null when it does not say. */
  endSeconds: number | null;
};
