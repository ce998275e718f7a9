import { ffprobePackets } from '@/media/probe/ffprobe-output';
import { parseProbe, type Probe } from '@/media/probe/parse-probe';
import { endsEarly } from '@/media/probe/source-rules';
import { probeArguments, tailArguments } from '@/media/probe/tool-arguments';
import { mediaTools } from '@/server/process/media-tools';
import { runProgram } from '@/server/process/run-program';
import { AppError } from '@/shared/errors';
import { hashContent } from './hash-content';

export type Source = { probe: Probe; contentHash: string };

const TIMEOUT_MS = 60_000;

/** Reads what a file is. Throws an AppError with a sentence for the owner when it cannot be a film. */
export async function readSource(path: string, sizeBytes: number, signal?: AbortSignal): Promise<Source> {
  if (sizeBytes === 0) throw new AppError('invalid', 'The file is empty');
  const contentHash = await hashContent(path).catch((cause: unknown) => {
    throw new AppError('forbidden', readingFailure(cause), { cause });
  });
  const probe = parseProbe(await ffprobe(probeArguments(path), signal));
  await assertWhole(path, probe, signal);
  return { probe, contentHash };
}

async function ffprobe(args: readonly string[], signal?: AbortSignal): Promise<string> {
  const { ffprobe: tool } = await mediaTools();
  try {
    const { stdout } = await runProgram({
      program: tool.path,
      args,
      timeoutMs: TIMEOUT_MS,
      signal,
      maxStdoutBytes: 8e6,
    });
    return stdout.toString('utf8');
  } catch (cause) {
    const isItsFault = cause instanceof AppError && cause.code === 'invalid';
    throw isItsFault
      ? new AppError('invalid', 'Not a video that ffmpeg can read, or damaged', { cause })
      : cause;
  }
}

async function assertWhole(path: string, { durationSeconds }: Probe, signal?: AbortSignal): Promise<void> {
  const from = Math.max(0, durationSeconds - 4);
  const { packets } = ffprobePackets.parse(JSON.parse(await ffprobe(tailArguments(path, from), signal)));
  const times = packets.map(({ pts_time, dts_time }) => pts_time ?? dts_time ?? 0);
  const last = times.length > 0 ? times.reduce((a, b) => Math.max(a, b)) : null;
  if (endsEarly(durationSeconds, last)) {
    const seconds = Math.round(durationSeconds);
    throw new AppError(
      'invalid',
      `The file is cut off: it ends before the ${String(seconds)} s that it promises`,
    );
  }
}

function readingFailure(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EACCES' || code === 'EPERM') return 'Dex may not read this file';
  return code === 'ENOENT' ? 'The file vanished while it was being read' : 'The file cannot be read';
}
