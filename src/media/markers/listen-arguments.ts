import { confinement } from '../probe/tool-arguments';
import { printSampleRate } from './sound-print';

export type Listening = {
  sourcePath: string;
  streamIndex: number;
  /** Of the source's clock at the beginning of the timeline. */
  zeroSeconds: number;
  fromSeconds: number;
  toSeconds: number;
};

/** Sound between two moments as 16-bit samples, mono; the first one is heard exactly at `fromSeconds`. */
export function listenArguments({ sourcePath, streamIndex, zeroSeconds, ...span }: Listening): string[] {
  const { fromSeconds, toSeconds } = span;
  const start = (fromSeconds + zeroSeconds).toFixed(3);
  const filters = [
    `asetpts=PTS-(${start})/TB`,
    'atrim=start=0',
    // What is missing is silence, so that no sample comes early.
    `aresample=${String(printSampleRate)}:async=1:first_pts=0`,
    `atrim=end=${(toSeconds - fromSeconds).toFixed(3)}`,
  ];
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', ...confinement],
    ...(fromSeconds > 0 ? ['-noaccurate_seek', '-seek_timestamp', '1', '-ss', start] : []),
    ...['-copyts', '-i', `file:${sourcePath}`, '-map', `0:${String(streamIndex)}`, '-vn', '-sn', '-dn'],
    ...['-af', filters.join(','), '-ac', '1', '-c:a', 'pcm_s16le', '-f', 's16le', 'pipe:1'],
  ];
}
