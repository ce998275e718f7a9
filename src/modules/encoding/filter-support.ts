import type { FilterSupport } from '@/media/encoding/picture-filters';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';

let known: Promise<FilterSupport> | undefined;

/** Asked once: what this ffmpeg was built with does not change while it runs. */
export function filterSupport(): Promise<FilterSupport> {
  known ??= ask().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function ask(): Promise<FilterSupport> {
  const { ffmpeg } = await mediaTools();
  const { stdout } = await runProgram({
    program: ffmpeg.path,
    args: ['-v', 'error', '-hide_banner', '-filters'],
    timeoutMs: 15_000,
  });
  return { hasZscale: / zscale /.test(stdout.toString('utf8')) };
}
