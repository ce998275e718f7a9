import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { candidateTimes, frameScore, type FrameFacts } from '@/media/frame-score';
import { frameArguments } from '@/media/probe/tool-arguments';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { AppError } from '@/shared/errors';

const TIMEOUT_MS = 60_000;
const WIDEST = 1920;

/** Frames of a film as PNG, the best for a picture first. Empty when none could be decoded. */
export async function pickFrames(
  source: string,
  durationSeconds: number,
  signal?: AbortSignal,
): Promise<Buffer[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'dex-frames-'));
  try {
    const frames: { png: Buffer; score: number }[] = [];
    for (const [index, atSeconds] of candidateTimes(durationSeconds).entries()) {
      const png = await grab(
        { path: source, atSeconds, width: WIDEST, output: path.join(folder, `${String(index)}.png`) },
        signal,
      );
      if (png) frames.push({ png, score: frameScore(await measure(png)) });
    }
    return frames.sort((a, b) => b.score - a.score).map(({ png }) => png);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Null when there is no frame to be had at that moment; another one will do. */
async function grab(
  frame: Parameters<typeof frameArguments>[0],
  signal?: AbortSignal,
): Promise<Buffer | null> {
  const { ffmpeg } = await mediaTools();
  try {
    await runProgram({ program: ffmpeg.path, args: frameArguments(frame), timeoutMs: TIMEOUT_MS, signal });
    return await readFile(frame.output);
  } catch (error) {
    if (signal?.aborted) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isMissing || error instanceof AppError) return null;
    throw error;
  }
}

async function measure(png: Buffer): Promise<FrameFacts> {
  const small = await sharp(png).resize({ width: 320 }).removeAlpha().toBuffer();
  const { channels, sharpness } = await sharp(small).stats();
  const mean = channels.map((channel) => channel.mean);
  const average = (values: number[]) => values.reduce((a, b) => a + b, 0) / (values.length || 1);
  return {
    brightness: average(mean),
    contrast: average(channels.map((channel) => channel.stdev)),
    sharpness,
    colourfulness:
      Math.max(...mean) - Math.min(...mean) + average(channels.map((channel) => channel.stdev)) / 4,
  };
}
