import { z } from 'zod';
import { rational, timeline } from '../timeline/timeline';

/** Renditions are folders and parts of addresses: `v720`, `original`, `a1`, `a1-surround`, `v720-s3`. */
export const renditionId = z.string().regex(/^[a-z][a-z0-9-]{0,30}$/);

/** What one rung of the ladder asks of the encoder. Pixels are square; both sizes are even. */
export const rung = z.object({
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** The source's, or half of it. */
  frameRate: rational,
  /** x264's constant rate factor: lower is better. */
  quality: z.number(),
  /** Cap of the rate over one VBV buffer of two seconds. */
  maxKbps: z.number().int().positive(),
});
export type Rung = z.infer<typeof rung>;

const common = { id: renditionId };

const rungRendition = z.object({
  ...common,
  kind: z.literal('rung'),
  rung,
  /** Planned rates; playlists prefer measured ones. */
  averageKbps: z.number().int().positive(),
  /** Index of a bitmap subtitle stream of the source that is drawn into the picture. */
  burnIn: z.number().int().nullable(),
});

export const videoRendition = z.discriminatedUnion('kind', [
  rungRendition,
  z.object({
    ...common,
    /** The source's own pictures by stream copy; only on a `keyFrames` timeline. */
    kind: z.literal('original'),
    width: z.number().int().positive(),
    height: z.number().int().positive(),
    frameRate: rational,
    averageKbps: z.number().int().positive(),
    peakKbps: z.number().int().positive(),
    /** RFC 6381, such as `avc1.640028`. */
    codec: z.string(),
  }),
]);
export type VideoRendition = z.infer<typeof videoRendition>;
export type RungRendition = Extract<VideoRendition, { kind: 'rung' }>;

export const audioRendition = z.object({
  ...common,
  kind: z.literal('audio'),
  /** Of the stream in the source. */
  streamIndex: z.number().int().nonnegative(),
  /** The source's own AAC by stream copy. */
  isCopy: z.boolean(),
  sampleRate: z.number().int().positive(),
  channels: z.number().int().positive(),
  kbps: z.number().int().positive(),
  language: z.string(),
  label: z.string(),
  isDefault: z.boolean(),
  isCommentary: z.boolean(),
});
export type AudioRendition = z.infer<typeof audioRendition>;

export type Rendition = VideoRendition | AudioRendition;

/** What ffmpeg has to know about the source to make any of its renditions. */
export const sourceFacts = z.object({
  videoStreamIndex: z.number().int().nonnegative(),
  videoCodec: z.string(),
  isInterlaced: z.boolean(),
  /** Transfer of high dynamic range; null for pictures that need no tone mapping. */
  hdr: z.enum(['pq', 'hlg']).nullable(),
  /** BT.601 pictures are converted: the rungs are all BT.709. */
  colourMatrix: z.enum(['bt601', 'bt709', 'bt2020', 'unknown']),
  isFullRange: z.boolean(),
  /** Duplicated or dropped to a constant rate when true. */
  isVariableRate: z.boolean(),
  /** Longest distance between key frames, for how far before a boundary decoding begins; null when unknown. */
  longestGopSeconds: z.number().nullable(),
});
export type SourceFacts = z.infer<typeof sourceFacts>;

/** All that there is to know about streaming one video; the rest is computed from it. Kept with the version of its making. */
export const streamPlan = z.object({
  version: z.literal(1),
  timeline,
  source: sourceFacts,
  /** Lowest rung first, the original last. */
  video: z.array(videoRendition).min(1),
  /** In the order of the source; empty for a silent film. */
  audio: z.array(audioRendition),
  /** Subtitle streams that are pictures: every rung can be made with one of them drawn in. */
  burnIns: z.array(z.number().int().nonnegative()),
  /** Once samples of the film were encoded and the ladder was made to fit them. */
  measured: z
    .object({
      /** Where the samples were; none when there was nothing to measure. */
      atSeconds: z.array(z.number()),
      /** No longer offered, but still made for viewers who began before. */
      dropped: z.array(rungRendition),
    })
    .exactOptional(),
});
export type StreamPlan = z.infer<typeof streamPlan>;

export function findRendition(plan: StreamPlan, id: string): Rendition | null {
  const all = [...plan.video, ...plan.audio, ...(plan.measured?.dropped ?? [])];
  return all.find((one) => one.id === id) ?? findBurnedIn(plan, all, id);
}

/** The same rung with a subtitle stream drawn into it: `v720` becomes `v720-s3`. */
export const burnedIn = (clean: RungRendition, streamIndex: number): RungRendition => ({
  ...clean,
  id: `${clean.id}-s${String(streamIndex)}`,
  burnIn: streamIndex,
});

/** Id of the rung without anything drawn in. */
export const cleanId = (id: string): string => id.replace(/-s\d+$/, '');

export const isRung = (one: Rendition): one is RungRendition => one.kind === 'rung';

/** Not listed in the plan: a disc has thirty such streams, and a film with six rungs would have two hundred renditions. */
function findBurnedIn({ burnIns }: StreamPlan, all: readonly Rendition[], id: string): RungRendition | null {
  const [, streamIndex] = /-s(\d+)$/.exec(id) ?? [];
  if (streamIndex === undefined || !burnIns.includes(Number(streamIndex))) return null;
  const clean = all.filter(isRung).find((one) => one.id === cleanId(id));
  return clean ? burnedIn(clean, Number(streamIndex)) : null;
}
