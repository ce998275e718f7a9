import { findRendition, type StreamPlan } from '@/media/renditions/stream-plan';
import { dashManifest } from '@/media/playlists/dash-manifest';
import { masterPlaylist, type StreamFacts } from '@/media/playlists/master-playlist';
import { mediaPlaylist } from '@/media/playlists/media-playlist';
import type { MeasuredRates } from '@/media/playlists/rates';
import { startRungOf } from '@/media/playlists/start-rung';
import type { TextTrack } from '@/media/playlists/text-track';
import { segmentCount } from '@/media/timeline/timeline';
import type { TrickplayLayout } from '@/media/trickplay/trickplay';
import type { WantedOfVideo } from './address';
import { memorySource, type ByteSource } from './byte-source';
import type { Asking } from './create-origin';
import { Refusal, type Found, type TextBody } from './found';
import { HotBytes } from './hot-bytes';
import { textBody } from './text-body';

export type Planned = { plan: StreamPlan; contentHash: string };

type OpenedSegment =
  { kind: 'stored'; key: string; isDraft: boolean } | { kind: 'making'; chunks: AsyncIterable<Uint8Array> };
type SegmentWish = { videoId: string; renditionId: string; n: number; viewerId: string };

/** What the origin has to be told about streams, and by whom is none of its business. */
export type StreamDeps = {
  planOf(videoId: string): Promise<Planned | null>;
  initOf(videoId: string, renditionId: string): Promise<Uint8Array>;
  openSegment(wish: SegmentWish, signal: AbortSignal): Promise<OpenedSegment>;
  measuredRates(videoId: string): Promise<MeasuredRates>;
  /** Where pictures cost no encoding, by rendition: told as it is. */
  readyStretches(videoId: string): Promise<unknown>;
  textTracksOf(videoId: string): Promise<readonly TextTrack[]>;
  trickplayLayoutOf(videoId: string): Promise<TrickplayLayout | null>;
  openStored(key: string): Promise<ByteSource | null>;
};

type StreamKind = 'master' | 'dash' | 'ready' | 'segmentList' | 'init' | 'segment';
export type StreamWish = Extract<WantedOfVideo, { kind: StreamKind }>;
type Overview = Extract<StreamWish, { kind: 'master' | 'dash' }>;

const mostLists = 256;

/** Opens lists and segments of streams. Throws a Refusal for what the plan of a video does not have. */
export function createStreamOpener(deps: StreamDeps, hot = new HotBytes()) {
  const lists = new Map<string, TextBody>();

  async function open(wanted: StreamWish, asking: Asking): Promise<Found | null> {
    const planned = await deps.planOf(wanted.videoId);
    if (!planned) return null;
    if (wanted.kind === 'master' || wanted.kind === 'dash') return overview(deps, wanted, planned);
    if (wanted.kind === 'ready')
      return { kind: 'text', text: textBody(JSON.stringify(await deps.readyStretches(wanted.videoId))) };
    const rendition = findRendition(planned.plan, wanted.renditionId);
    if (!rendition) throw new Refusal(404, 'no_such_rendition');
    if (wanted.kind === 'segment') return segment(wanted, planned, asking);
    if (wanted.kind === 'init') {
      const bytes = await deps.initOf(wanted.videoId, wanted.renditionId);
      return { kind: 'whole', source: memorySource(Buffer.from(bytes), 0) };
    }
    const key = `${wanted.videoId}/${planned.contentHash}/${wanted.renditionId}`;
    const text = lists.get(key) ?? textBody(mediaPlaylist(planned, rendition));
    remember(lists, key, text);
    return { kind: 'text', text };
  }

  async function segment(
    { videoId, renditionId, n }: StreamWish & { kind: 'segment' },
    { plan, contentHash }: Planned,
    { viewerId, signal }: Asking,
  ): Promise<Found | null> {
    if (n >= segmentCount(plan.timeline)) throw new Refusal(404, 'segment_out_of_range');
    const key = `${videoId}/${contentHash}/${renditionId}/${n}`;
    const kept = hot.get(key);
    if (kept) return { kind: 'whole', source: memorySource(kept, 0) };
    const opened = await deps.openSegment({ videoId, renditionId, n, viewerId }, signal);
    if (opened.kind === 'making') return opened;
    const source = await deps.openStored(opened.key);
    if (!source) return null;
    if (opened.isDraft) return { kind: 'whole', source, isDraft: true };
    const bytes = await hot.bring(key, source.sizeBytes, () => readAll(source));
    return { kind: 'whole', source: bytes ? memorySource(bytes, source.modifiedMs) : source };
  }

  return open;
}

async function overview(
  deps: StreamDeps,
  { kind, videoId, burnIn }: Overview,
  { plan, contentHash }: Planned,
): Promise<Found> {
  if (burnIn !== null && !plan.burnIns.includes(burnIn)) throw new Refusal(404, 'no_such_track');
  const [measured, texts, trickplay] = await Promise.all([
    deps.measuredRates(videoId),
    deps.textTracksOf(videoId),
    deps.trickplayLayoutOf(videoId),
  ]);
  const startRung = startRungOf(plan, burnIn)?.id ?? null;
  const facts: StreamFacts = {
    ...{ plan, contentHash, measured, trickplay, startRung, burnIn },
    // The pictures have their text: no player should put another over it by itself.
    texts: burnIn === null ? texts : [],
  };
  return { kind: 'text', text: textBody(kind === 'dash' ? dashManifest(facts) : masterPlaylist(facts)) };
}

async function readAll(source: ByteSource): Promise<Buffer> {
  try {
    const bytes = Buffer.allocUnsafeSlow(source.sizeBytes);
    for (let position = 0; position < bytes.length;) {
      const read = await source.read(bytes.subarray(position), bytes.length - position, position);
      if (read === 0) throw new Error('The segment became shorter while it was being read');
      position += read;
    }
    return bytes;
  } finally {
    await source.close();
  }
}

/** Least recently asked for goes first. */
function remember<T>(known: Map<string, T>, key: string, value: T): void {
  known.delete(key);
  known.set(key, value);
  const [oldest] = known.keys();
  if (known.size > mostLists && oldest !== undefined) known.delete(oldest);
}
