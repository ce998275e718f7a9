import { confinement } from '../probe/tool-arguments';

/** One picture of the source, small and grey, as bare bytes: enough to see whether there is anything to see. */
export function greyPictureArguments(sourcePath: string, streamIndex: number, atSeconds: number): string[] {
  return [
    ...['-v', 'error', '-hide_banner', '-nostdin', ...confinement, '-threads', '1'],
    ...['-noaccurate_seek', '-seek_timestamp', '1', '-ss', atSeconds.toFixed(3), '-i', `file:${sourcePath}`],
    ...['-map', `0:${String(streamIndex)}`, '-an', '-sn', '-dn', '-frames:v', '1'],
    ...['-vf', 'scale=w=64:h=36:flags=area,format=gray', '-f', 'rawvideo', 'pipe:1'],
  ];
}

/** Of 255. Letters on black are worth their bits; a fade is not what the film looks like. */
const darkestMean = 22;

/** Whether there is next to nothing in a picture of grey values. */
export function isBlack(grey: Uint8Array): boolean {
  if (grey.length === 0) return true;
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const spread = grey.reduce((sum, value) => sum + Math.abs(value - mean), 0) / grey.length;
  return mean < darkestMean && spread < 2;
}
