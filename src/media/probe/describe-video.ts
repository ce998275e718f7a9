import type { Rational } from '../timeline/timeline';
import type { FfprobeStream } from './ffprobe-output';
import { h264CodecString } from './h264-codec-string';
import type { Colour, VideoTrack } from './probe';

const STILLS = ['mjpeg', 'png', 'bmp', 'gif', 'webp', 'tiff', 'jpeg2000', 'ljpeg'];

/** Covers are filed as video: some say so, others are told by being one picture. */
function isCover(stream: FfprobeStream): boolean {
  if (stream.disposition.attached_pic === 1 || stream.disposition.still_image === 1) return true;
  return STILLS.includes(stream.codec_name) && (stream.nb_frames === 1 || !rationalOf(stream.avg_frame_rate));
}

/** The one that its author marked, else the first; null when there is none but covers. */
export function mainVideo(streams: readonly FfprobeStream[]): FfprobeStream | null {
  const videos = streams.filter((stream) => stream.codec_type === 'video' && !isCover(stream));
  return videos.find((stream) => stream.disposition.default === 1) ?? videos[0] ?? null;
}

export function describeVideo(stream: FfprobeStream): VideoTrack {
  const rotation = rotationOf(stream);
  const [codedWidth, codedHeight] = [stream.width ?? 0, stream.height ?? 0];
  const pixelAspect = pixelAspectOf(stream);
  const shown = [Math.max(1, Math.round(codedWidth * pixelAspect)), codedHeight] as const;
  const isTurned = rotation % 180 === 90;
  const [averageRate, baseRate] = [rationalOf(stream.avg_frame_rate), rationalOf(stream.r_frame_rate)];
  const rate = averageRate ?? baseRate;
  return {
    index: stream.index,
    codec: stream.codec_name,
    profile: stream.profile,
    level: stream.level ?? null,
    tag: stream.codec_tag_string,
    pixelFormat: stream.pix_fmt,
    width: isTurned ? shown[1] : shown[0],
    height: isTurned ? shown[0] : shown[1],
    ...{ codedWidth, codedHeight, pixelAspect, rotation },
    frameRate: rate ? rate.numerator / rate.denominator : 0,
    ...{ averageRate, baseRate },
    bitrateKbps: kbpsOf(stream),
    isInterlaced: ['tt', 'bb', 'tb', 'bt'].includes(stream.field_order ?? ''),
    colour: colourOf(stream),
    codecString: stream.codec_name === 'h264' ? h264CodecString(stream) : null,
    startSeconds: stream.start_time ?? null,
  };
}

/** Statistics of mkvmerge are the only rate of a track that Matroska knows. */
export function kbpsOf({ bit_rate, tags }: FfprobeStream): number | null {
  const bits = bit_rate ?? Number(tags.bps ?? tags['bps-eng'] ?? NaN);
  return Number.isFinite(bits) && bits > 0 ? Math.max(1, Math.round(bits / 1000)) : null;
}

/** Wider than 4:1 or taller than 1:4 is damage, not a shape of pixels. */
function pixelAspectOf({ sample_aspect_ratio }: FfprobeStream): number {
  const given = rationalOf(sample_aspect_ratio, ':');
  const aspect = given ? given.numerator / given.denominator : 1;
  return aspect >= 0.25 && aspect <= 4 ? aspect : 1;
}

/** `30000/1001` or `4:3`; null when it says nothing. */
export function rationalOf(text: string | undefined, sign: '/' | ':' = '/'): Rational | null {
  const [numerator = 0, denominator = 0] = (text ?? '').split(sign).map(Number);
  const isWhole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return isWhole && numerator > 0 && denominator > 0 ? { numerator, denominator } : null;
}

/** New ffmpeg says it counter-clockwise in side data, old ffmpeg clockwise in a tag. Other angles are not turned by ffmpeg either. */
function rotationOf(stream: FfprobeStream): VideoTrack['rotation'] {
  const matrix = stream.side_data_list.find((data) => data.rotation !== undefined)?.rotation;
  const clockwise = matrix === undefined ? Number(stream.tags.rotate ?? 0) : -matrix;
  const quarters = Math.round(clockwise / 90);
  if (!Number.isFinite(quarters) || Math.abs(clockwise - quarters * 90) > 2) return 0;
  return ((((quarters % 4) + 4) % 4) * 90) as VideoTrack['rotation'];
}

type ColourWords = Pick<FfprobeStream, 'color_range' | 'color_space' | 'color_transfer'>;

export function colourOf(words: ColourWords & { pix_fmt?: string; height?: number | undefined }): Colour {
  const hdr =
    words.color_transfer === 'smpte2084' ? 'pq' : words.color_transfer === 'arib-std-b67' ? 'hlg' : null;
  // What nobody named is what players take it for: the matrix of its time and size.
  const unnamed = hdr ? 'bt2020' : (words.height ?? 0) >= 720 ? 'bt709' : 'bt601';
  return {
    matrix: matrices[words.color_space] ?? (words.height === undefined ? 'unknown' : unnamed),
    hdr,
    isFullRange: words.color_range === 'pc' || (words.pix_fmt ?? '').startsWith('yuvj'),
  };
}

const matrices: Record<string, Colour['matrix']> = {
  bt709: 'bt709',
  smpte170m: 'bt601',
  bt470bg: 'bt601',
  smpte240m: 'bt601',
  fcc: 'bt601',
  bt2020nc: 'bt2020',
  bt2020c: 'bt2020',
};
