import { z } from 'zod';
import type { TitleTechnicalFacts } from './contract';
import { admitTitle } from './open-title';
import { findVideoFacts, type VideoFactsRow } from './store';

type Picture = TitleTechnicalFacts['pictures'][number];
type Audio = TitleTechnicalFacts['audio'][number];
type Subtitle = TitleTechnicalFacts['subtitles'][number];
type Viewer = { maturityLimit: number; /** Owners and editors. */ isEditor: boolean };

/** What the files of a title are made of, all together. */
export async function technicalFacts(
  titleId: string,
  { maturityLimit, isEditor }: Viewer,
): Promise<TitleTechnicalFacts> {
  await admitTitle(titleId, maturityLimit);
  const videos = await findVideoFacts(titleId);
  return {
    fileCount: videos.length,
    pictures: distinct(videos.map(pictureOf)).sort((a, b) => b.width * b.height - a.width * a.height),
    frameRates: distinct(videos.map(({ frameRate }) => frameRate)).sort((a, b) => b - a),
    audio: distinct(videos.flatMap(audioOf)).sort((a, b) => b.channels - a.channels),
    subtitles: distinct(videos.flatMap(subtitlesOf)),
    sizeBytes: isEditor ? videos.reduce((sum, { sourceSize }) => sum + sourceSize, 0) : null,
    containers: distinct(videos.map(({ container }) => container)),
  };
}

/** Each once, in the order of the first. */
function distinct<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** What this needs of a kept probe; rows of early versions have less. */
const kept = z.object({
  video: z.object({ colour: z.object({ hdr: z.enum(['pq', 'hlg']).nullable() }) }).optional(),
  subtitles: z.array(z.object({ language: z.string(), isForced: z.boolean() })).optional(),
});
const probeOf = (row: VideoFactsRow) => kept.safeParse(row.probe).data;

function pictureOf(row: VideoFactsRow): Picture {
  const { width, height, videoCodec } = row;
  const hdr = probeOf(row)?.video?.colour.hdr ?? null;
  return { width, height, codec: videoCodec ?? '', dynamicRange: ranges[hdr ?? 'none'] };
}

const ranges = { none: 'sdr', pq: 'hdr10', hlg: 'hlg' } as const;

const audioOf = ({ audioTracks }: VideoFactsRow): Audio[] =>
  audioTracks.map(({ language, channels, codec }) => ({ language, channels, codec }));

/** Those beside the film and those inside it. */
function subtitlesOf(row: VideoFactsRow): Subtitle[] {
  const beside = row.subtitles.map(({ language, isForced, isForHearingImpaired }) => ({
    language,
    kind: isForced ? ('forced' as const) : isForHearingImpaired ? ('sdh' as const) : ('full' as const),
  }));
  const inside = (probeOf(row)?.subtitles ?? []).map(({ language, isForced }) => ({
    language,
    kind: isForced ? ('forced' as const) : ('full' as const),
  }));
  return [...beside, ...inside];
}
