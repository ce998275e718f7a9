import { z } from 'zod';

const text = z.string().default('');
/** ffprobe prints numbers as text, and `N/A` for those it does not know. */
const number = z.coerce.number().optional().catch(undefined);
/** Writers of MKV like capitals in tags. */
const tags = z
  .record(z.string(), z.string())
  .transform((given) =>
    Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value])),
  )
  .default({});

const stream = z.object({
  index: z.number().int(),
  codec_type: text,
  codec_name: text,
  profile: z.coerce.string().default(''),
  codec_tag_string: text,
  pix_fmt: text,
  level: number,
  width: number,
  height: number,
  sample_aspect_ratio: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  r_frame_rate: z.string().optional(),
  field_order: z.string().optional(),
  color_range: text,
  color_space: text,
  color_transfer: text,
  nb_frames: number,
  start_time: number,
  channels: number,
  sample_rate: number,
  duration: number,
  bit_rate: number,
  /** A dump in hexadecimal, as of `xxd`. */
  extradata: text,
  disposition: z.record(z.string(), z.number()).default({}),
  tags,
  side_data_list: z.array(z.object({ rotation: number })).default([]),
});
export type FfprobeStream = z.infer<typeof stream>;

const chapter = z.object({ start_time: number, end_time: number, tags });
export type FfprobeChapter = z.infer<typeof chapter>;

/** What we read of `ffprobe -show_format -show_streams -show_chapters`; versions from 2018 to today agree on it. */
export const ffprobeOutput = z.object({
  format: z.object({ format_name: z.string(), start_time: number, duration: number, tags }),
  streams: z.array(stream).default([]),
  chapters: z.array(chapter).default([]),
});

const packet = z.object({
  stream_index: number,
  pts_time: number,
  dts_time: number,
  duration_time: number,
  flags: text,
});
export type FfprobePacket = z.infer<typeof packet>;

/** What we read of `ffprobe -show_packets`. */
export const ffprobePackets = z.object({ packets: z.array(packet).default([]) });

const frame = z.object({
  key_frame: number,
  pts_time: number,
  /** What `pts_time` was called before 2021. */
  pkt_pts_time: number,
  best_effort_timestamp_time: number,
  width: number,
  height: number,
  interlaced_frame: number,
  color_range: text,
  color_space: text,
  color_transfer: text,
});
export type FfprobeFrame = z.infer<typeof frame>;

/** What we read of `ffprobe -show_frames`. */
export const ffprobeFrames = z.object({ frames: z.array(frame).default([]) });
