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
  channels: number,
  duration: number,
  bit_rate: number,
  disposition: z.record(z.string(), z.number()).default({}),
  tags,
  side_data_list: z.array(z.object({ rotation: number })).default([]),
});
export type FfprobeStream = z.infer<typeof stream>;

/** What we read of `ffprobe -show_format -show_streams -of json`; versions from 2018 to today agree on it. */
export const ffprobeOutput = z.object({
  format: z.object({ format_name: z.string(), duration: number, tags }),
  streams: z.array(stream).default([]),
});

/** What we read of `ffprobe -show_entries packet=pts_time,dts_time -of json`. */
export const ffprobePackets = z.object({
  packets: z.array(z.object({ pts_time: number, dts_time: number })).default([]),
});
