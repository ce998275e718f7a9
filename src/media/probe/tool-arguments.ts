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

const reading = ['-v', 'error', '-hide_banner', ...confinement];
const asJson = (path: string) => ['-of', 'json', '-i', asFile(path)];

export function probeArguments(path: string): string[] {
  return [
    ...reading,
    '-show_format',
    '-show_streams',
    '-show_chapters',
    // For the parameter sets, which name the codec exactly.
    '-show_data',
    ...asJson(path),
  ];
}

/** Where to look into a file: from a moment on the source's own clock, or from its beginning; so many packets, or to its end. */
export type Look = { fromSeconds: number | null; packets: number | null };

const interval = ({ fromSeconds, packets }: Look) =>
  `${fromSeconds === null ? '' : fromSeconds.toFixed(6)}%${packets === null ? '' : `+#${String(packets)}`}`;

/** Packets of one stream, or of all: their times and flags, without decoding. */
export function packetArguments(path: string, looks: readonly Look[], streamIndex?: number): string[] {
  return [
    ...reading,
    ...(streamIndex === undefined ? [] : ['-select_streams', String(streamIndex)]),
    '-read_intervals',
    looks.map(interval).join(','),
    '-show_entries',
    'packet=stream_index,pts_time,dts_time,duration_time,flags',
    ...asJson(path),
  ];
}

/** Pictures that a decoder shows. */
export function frameLookArguments(path: string, looks: readonly Look[], streamIndex: number): string[] {
  return [
    ...reading,
    '-select_streams',
    String(streamIndex),
    '-read_intervals',
    looks.map(interval).join(','),
    '-show_frames',
    ...asJson(path),
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
