import { AppError } from '@/shared/errors';
import { mediaTools } from './media-tools';
import { runProgram } from './run-program';

const TIMEOUT_MS = 60_000;
/** A whole picture of 8K and those it refers to; reading packets takes a hundredth of it. */
const MAX_MEMORY_BYTES = 2 ** 30;

type Limits = { signal?: AbortSignal | undefined; maxStdoutBytes?: number; niceness?: number };

/** What ffprobe prints. Throws `invalid`, in a sentence for the owner, when it does not get along with the file. */
export async function ffprobe(args: readonly string[], limits: Limits = {}): Promise<string> {
  const { ffprobe: tool } = await mediaTools();
  try {
    const { stdout } = await runProgram({
      program: tool.path,
      args,
      timeoutMs: TIMEOUT_MS,
      maxStdoutBytes: 8e6,
      maxMemoryBytes: MAX_MEMORY_BYTES,
      ...limits,
    });
    return stdout.toString('utf8');
  } catch (cause) {
    const isItsFault = cause instanceof AppError && cause.code === 'invalid';
    throw isItsFault
      ? new AppError('invalid', 'Not a video that ffmpeg can read, or damaged', { cause })
      : cause;
  }
}
