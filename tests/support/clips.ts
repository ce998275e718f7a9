import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';

export type Clip = {
  seconds?: number;
  /** Different hues and tones, so that no two clips have the same content. */
  seed?: number;
  size?: string;
  /** ffmpeg's names; the container follows from the file name. */
  video?: readonly string[];
  /** Languages of the audio tracks; none for a silent clip. */
  audio?: readonly string[];
};

export const h264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p'] as const;

/** A real, tiny film of moving colours and a tone. */
export async function makeClip(file: string, clip: Clip = {}): Promise<string> {
  const { seconds = 2, seed = 0, size = '320x180', video = h264, audio = ['eng'] } = clip;
  const { ffmpeg } = await mediaTools();
  await mkdir(path.dirname(file), { recursive: true });
  const picture = `testsrc2=size=${size}:rate=10:duration=${String(seconds)},hue=h=${String((seed * 37) % 360)}`;
  const sounds = audio.flatMap((_, index) => [
    ...['-f', 'lavfi', '-i', `sine=frequency=${String(220 + seed * 20 + index)}:duration=${String(seconds)}`],
  ]);
  const tracks = audio.flatMap((language, index) => [
    ...['-map', `${String(index + 1)}:a`, `-metadata:s:a:${String(index)}`, `language=${language}`],
  ]);
  await runProgram({
    program: ffmpeg.path,
    args: [
      ...['-v', 'error', '-nostdin', '-y', '-f', 'lavfi', '-i', picture, ...sounds, '-map', '0:v', ...tracks],
      ...[...video, '-g', '10', '-c:a', 'aac', '-b:a', '64k', file],
    ],
    timeoutMs: 60_000,
  });
  return file;
}
