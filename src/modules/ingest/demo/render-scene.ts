import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import type { Piece } from './content/work';
import { filmArguments, soundArguments, stillArguments } from './kit/arguments';
import type { Size } from './kit/picture';
import type { Scene } from './kit/stage';

/** Where one piece is being made: its scratch folder, and who may stop it. */
export type Workbench = { scratch: string; signal?: AbortSignal | undefined };

const TIMEOUT_MS = 300_000;

async function ffmpeg(args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const { ffmpeg: tool } = await mediaTools();
  await runProgram({ program: tool.path, args, timeoutMs: TIMEOUT_MS, signal });
}

/** Puts the pictures of a scene where ffmpeg can read them. */
async function layOut(scene: Scene, { scratch, signal }: Workbench): Promise<string[]> {
  await mkdir(scratch, { recursive: true });
  const pictures = await Promise.all(scene.pictures);
  signal?.throwIfAborted();
  return Promise.all(
    pictures.map(async ({ extension, bytes }, n) => {
      const file = path.join(scratch, `${String(n)}.${extension}`);
      await writeFile(file, bytes);
      return file;
    }),
  );
}

export async function renderStill(
  piece: Piece,
  look: { size: Size; atSeconds: number },
  bench: Workbench,
): Promise<Buffer> {
  const scene = piece.scene({ ...look.size, startSeconds: look.atSeconds, durationSeconds: piece.seconds });
  const pictureFiles = await layOut(scene, bench);
  const outputFile = path.join(bench.scratch, 'still.png');
  await ffmpeg(stillArguments({ scene, pictureFiles, outputFile }), bench.signal);
  return readFile(outputFile);
}

/** Renders a piece to `file`, which appears whole or not at all. */
export async function renderFilm(
  piece: Piece,
  { size, file }: { size: Size; file: string },
  bench: Workbench,
): Promise<void> {
  const scene = piece.scene({ ...size, startSeconds: 0, durationSeconds: piece.seconds });
  const pictureFiles = await layOut(scene, bench);
  const soundFile = path.join(bench.scratch, 'sound.m4a');
  const outputFile = path.join(bench.scratch, 'film.mp4');
  await ffmpeg(soundArguments(piece.sound, piece.seconds, soundFile), bench.signal);
  await ffmpeg(filmArguments({ scene, pictureFiles, soundFile, outputFile }), bench.signal);
  await rename(outputFile, file);
}

/** A frame of a film that is there already: cheaper than its scene. */
export async function grabFrame(
  film: string,
  atSeconds: number,
  { scratch, signal }: Workbench,
): Promise<Buffer> {
  const outputFile = path.join(scratch, 'frame.png');
  const args = ['-hide_banner', '-nostdin', '-v', 'error', '-y', '-ss', String(atSeconds), '-i', film];
  await ffmpeg([...args, '-frames:v', '1', '-f', 'image2', '-c:v', 'png', outputFile], signal);
  return readFile(outputFile);
}

export async function writeWhole(file: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

export const clearAway = (folder: string) => rm(folder, { recursive: true, force: true });
