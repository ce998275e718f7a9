import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findMediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';

const films = [
  'The Tide (2021).mp4',
  'A Short Walk (2020).mp4',
  'Harbour/Season 01/Harbour S01E01 Arrival.mp4',
  'Harbour/Season 01/Harbour S01E02 Departure.mp4',
];

/** A folder as people have them, of films that are small and quick to make: a browser plays each for 40 s. */
export async function makeTinyLibrary(folder: string): Promise<void> {
  const { ffmpeg } = await findMediaTools();
  for (const [index, name] of films.entries()) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await runProgram({ program: ffmpeg.path, args: filmArguments(file, index), timeoutMs: 60_000 });
  }
}

function filmArguments(file: string, index: number): string[] {
  const picture = `color=c=0x${(0x203040 + index * 0x1f1b0f).toString(16)}:size=320x180:rate=10:duration=40`;
  const sound = `sine=frequency=${220 * (index + 1)}:duration=40`;
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y'],
    ...['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '20'],
    ...['-c:a', 'aac', '-b:a', '64k', '-movflags', '+faststart', '-shortest', file],
  ];
}
