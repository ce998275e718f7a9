import type { FfprobePacket } from '../probe/ffprobe-output';
import type { KeyFrames } from './read-at';

/** Key frames among packets in the order of the file: closed ones have nothing after them that is shown before them. */
export function keyFramesOf(packets: readonly FfprobePacket[]): KeyFrames {
  const closed: number[] = [];
  let openCount = 0;
  let current: { time: number; isOpen: boolean } | null = null;
  const settle = () => {
    if (current?.isOpen) openCount += 1;
    else if (current) closed.push(current.time);
  };
  for (const { pts_time, flags } of packets) {
    if (pts_time === undefined || flags.includes('D')) continue;
    if (flags.startsWith('K')) {
      settle();
      current = { time: pts_time, isOpen: false };
    } else if (current && pts_time < current.time) current.isOpen = true;
  }
  settle();
  return { timesSeconds: closed, openCount, endSeconds: null };
}
