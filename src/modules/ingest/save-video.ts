import { z } from 'zod';
import { playbackObstacle } from '@/media/probe/source-rules';
import { AppError } from '@/shared/errors';
import type { Candidate, Examination } from './examine-file';
import type { Source } from './read-source';
import { storeSubtitles } from './store-subtitles';
import {
  createVideo,
  findVideo,
  findVideoByPath,
  updateVideo,
  type TitleRow,
  type VideoDraft,
  type VideoRow,
} from './store';

type Changed = Exclude<Examination, { kind: 'unchanged' }>;

/**
 * Stores the video of a file under the id it always had, or a new one. Until `markFinished` it has no fingerprint, so
 * that an import which was stopped in between is taken up by the next one.
 */
export async function saveVideo(
  candidate: Candidate,
  examination: Changed,
  title: TitleRow,
): Promise<VideoRow> {
  const subtitles = await storeSubtitles(
    candidate.root,
    candidate.sidecars.subtitles,
    frameRateOf(examination),
  );
  const place = { titleId: title._id, subtitles, state: 'ready', failure: null, extraKind: null };
  const draft =
    'source' in examination ? { ...place, ...describeSource(candidate, examination.source) } : null;
  if (draft && examination.kind === 'new') {
    const created = await createVideo(draft);
    if (created) return created;
  }
  const known = 'video' in examination ? examination.video : await findVideoByPath(candidate.path);
  if (known) {
    await updateVideo(
      known._id,
      draft ?? { ...place, probe: { ...(known.probe as object), fingerprint: '' } },
    );
  }
  const saved = known && (await findVideo(known._id));
  if (!saved) throw new AppError('conflict', 'The video was removed while it was being imported');
  return saved;
}

/** Of the source, read now or when it came. */
function frameRateOf(examination: Changed): number | undefined {
  if ('source' in examination) return examination.source.probe.video.frameRate;
  return keptProbe.safeParse(examination.video.probe).data?.video.frameRate;
}

const keptProbe = z.object({ video: z.object({ frameRate: z.number() }) });

export async function markFinished({ _id, probe }: VideoRow, { sidecars }: Candidate): Promise<void> {
  await updateVideo(_id, { probe: { ...(probe as object), fingerprint: sidecars.fingerprint } });
}

type SourceFields = Omit<VideoDraft, 'titleId' | 'subtitles' | 'state' | 'failure' | 'extraKind'>;
type SourceFile = Pick<Candidate, 'path' | 'sizeBytes' | 'modifiedMs'>;

export function describeSource(candidate: SourceFile, { probe, contentHash }: Source): SourceFields {
  const { video, audio } = probe;
  return {
    sourcePath: candidate.path,
    sourceSize: candidate.sizeBytes,
    sourceModifiedMs: candidate.modifiedMs,
    contentHash,
    durationSeconds: probe.durationSeconds,
    container: probe.container,
    videoCodec: video.codec,
    width: video.width,
    height: video.height,
    frameRate: video.frameRate,
    audioTracks: audio.map(({ index, codec, language, label, channels }) => ({
      index,
      codec,
      language,
      label,
      channels,
    })),
    isWebPlayable: playbackObstacle(probe) === null,
    probe: { ...probe, fingerprint: '' },
  };
}
