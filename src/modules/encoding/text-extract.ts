import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractArguments } from '@/media/subtitles/extract-arguments';
import { onTimeline } from '@/media/subtitles/segment-cues';
import { readSubtitles } from '@/media/subtitles/to-web-vtt';
import { formatWebVtt } from '@/media/subtitles/web-vtt';
import { publish } from '@/server/events/bus';
import { log } from '@/server/log';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { mediaStorage } from '@/server/storage/media-storage';
import { AppError } from '@/shared/errors';
import type { PlannedVideo } from './plan-video';
import { sharedWork } from './shared-work';
import { findExtras, saveExtras } from './store-extras';
import { textKey } from './stored-keys';
import { embeddedTexts, knownVideo } from './text-tracks';

/** Texts lie between the pictures, so all of a file is read: at 20 MB/s this is one of 70 GB. */
const timeoutMs = 3_600_000;
const niceness = 10;

type Texts = Record<string, string | null>;
const share = sharedWork<Texts>();

/** Storage keys of the texts inside a source, by stream; null where there is no word. They are read out once. */
export async function extractTexts(
  videoId: string,
  planned: PlannedVideo,
  signal?: AbortSignal,
): Promise<Texts> {
  const { extras } = await findExtras(videoId, planned.contentHash);
  return extras.texts ?? share(videoId, (stop) => extract(videoId, planned, stop), signal);
}

async function extract(videoId: string, planned: PlannedVideo, signal: AbortSignal): Promise<Texts> {
  const { contentHash, sourcePath, plan } = planned;
  const video = await knownVideo(videoId);
  const streams = embeddedTexts(video);
  const texts: Texts = {};
  const folder = await mkdtemp(path.join(tmpdir(), 'dex-texts-'));
  try {
    const outputs = streams.map(({ index, codec }) => ({
      ...{ streamIndex: index, codec },
      output: path.join(folder, String(index)),
    }));
    if (outputs.length > 0) await runExtraction(extractArguments(sourcePath, outputs), signal);
    for (const { streamIndex, output } of outputs) {
      const text = await readOutput(output, plan.timeline.zeroSeconds);
      const key = textKey({ videoId, contentHash }, streamIndex);
      if (text !== null) await mediaStorage().put(key, Buffer.from(text), signal);
      texts[String(streamIndex)] = text === null ? null : key;
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await saveExtras(videoId, contentHash, { texts });
  if (streams.length > 0) publish('texts.changed', { titleId: video.titleId });
  return texts;
}

/** A file that is damaged somewhere still has the texts before that. */
async function runExtraction(args: readonly string[], signal: AbortSignal): Promise<void> {
  const { ffmpeg } = await mediaTools();
  try {
    await runProgram({ program: ffmpeg.path, args, timeoutMs, signal, niceness });
  } catch (error) {
    if (signal.aborted || !(error instanceof AppError) || error.code !== 'invalid') throw error;
    log.warn({ err: error }, 'subtitles could not be read out whole');
  }
}

async function readOutput(file: string, zeroSeconds: number): Promise<string | null> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  });
  const { cues, head } = readSubtitles(bytes ?? new Uint8Array());
  const moved = onTimeline(cues, zeroSeconds);
  return moved.length > 0 ? formatWebVtt(moved, head) : null;
}
