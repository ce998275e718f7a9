/**
 * A source is never trusted. A playlist or script named `.mp4` must not make ffmpeg open other files or
 * the network, so only local files and formats that hold their own media are allowed; a picture of absurd
 * size must not take all memory.
 */
const FORMATS = [
  'mov',
  'matroska',
  'avi',
  'mpegts',
  'mpeg',
  'mpegvideo',
  'm4v',
  'flv',
  'asf',
  'ogg',
  'dv',
  'rm',
  'wtv',
];
/** 8K with room to spare. */
const MAX_PIXELS = 50_000_000;

export const confinement: readonly string[] = [
  '-protocol_whitelist',
  'file',
  '-format_whitelist',
  FORMATS.join(','),
  '-max_pixels',
  String(MAX_PIXELS),
];

/** A path that looks like an option or a protocol must still be a path. */
const asFile = (path: string) => `file:${path}`;

export function probeArguments(path: string): string[] {
  return [
    '-v',
    'error',
    '-hide_banner',
    ...confinement,
    '-show_format',
    '-show_streams',
    '-of',
    'json',
    '-i',
    asFile(path),
  ];
}

/** The times of packets from `fromSeconds` on: what a file that was cut off cannot show. */
export function tailArguments(path: string, fromSeconds: number): string[] {
  return [
    '-v',
    'error',
    '-hide_banner',
    ...confinement,
    '-read_intervals',
    `${String(fromSeconds)}%+#2000`,
    '-show_entries',
    'packet=pts_time,dts_time',
    '-of',
    'json',
    '-i',
    asFile(path),
  ];
}

/** `width` wide candidates for artwork, one picture file: the most typical frame after `atSeconds`. */
export function frameArguments(frame: {
  path: string;
  atSeconds: number;
  width: number;
  output: string;
}): string[] {
  const scale = `scale=w='min(${String(frame.width)},iw*sar)':h=-2,setsar=1`;
  return [
    '-v',
    'error',
    '-hide_banner',
    '-nostdin',
    '-y',
    ...confinement,
    '-ss',
    String(frame.atSeconds),
    '-i',
    asFile(frame.path),
    '-map',
    '0:v:0',
    '-an',
    '-sn',
    '-dn',
    // Of so many frames `thumbnail` takes the one nearest to their average: no flash, no half cross-fade.
    '-vf',
    `thumbnail=24,${scale}`,
    '-frames:v',
    '1',
    '-f',
    'image2',
    '-c:v',
    'png',
    '-pix_fmt',
    'rgb24',
    asFile(frame.output),
  ];
}
