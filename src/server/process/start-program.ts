import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { AppError } from '@/shared/errors';
import { lastLines, lowerPriority, passedOn, withinMemory, withTail } from './child';

export type ProgramStart = {
  program: string;
  /** Passed as they are: no shell ever sees them. `pipe:3` is the first output, `pipe:4` the second, … */
  args: readonly string[];
  outputCount: number;
  niceness: number;
  signal: AbortSignal;
};

export type StartedProgram = {
  /** Whoever does not read makes the program wait: that is how it is slowed down. */
  outputs: readonly Readable[];
  /**
   * Settles when the program is gone. Rejects with `invalid` and the end of stderr when it failed, `unavailable` when it
   * could not be started, and the signal's reason when it was aborted.
   */
  ended: Promise<{ stderrTail: string }>;
};

/** A ladder up to 2160p from one decoding takes half of it; a hostile source must not take the machine. */
const MAX_MEMORY_BYTES = 4 * 2 ** 30;

/** Starts one external program whose outputs are read while it runs, without a shell and without standard input. */
export function startProgram({ program, args, outputCount, niceness, signal }: ProgramStart): StartedProgram {
  signal.throwIfAborted();
  const name = basename(program);
  const limited = withinMemory({ program, args }, MAX_MEMORY_BYTES);
  const child = spawn(limited.program, limited.args, {
    stdio: ['ignore', 'ignore', 'pipe', ...Array.from({ length: outputCount }, () => 'pipe' as const)],
    env: passedOn(),
    signal,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  lowerPriority(child.pid, niceness);
  let stderrTail = '';
  child.stderr?.on('data', (chunk: Buffer) => (stderrTail = withTail(stderrTail, chunk)));

  const ended = new Promise<{ stderrTail: string }>((resolve, reject) => {
    let failure: Error | undefined;
    child.on('error', (error) => (failure = error));
    // Not 'close': that waits for readers who may have stopped reading.
    child.on('exit', (exitCode, killedBy) => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (exitCode === 0) resolve({ stderrTail });
      else reject(new AppError('invalid', `${name} failed (${String(killedBy ?? exitCode)}): ${lastLines(stderrTail)}`)); // prettier-ignore
    });
    child.on('close', () => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (failure)
        reject(new AppError('unavailable', `${name} could not be started`, { cause: failure }));
    });
  });
  // Whoever awaits it hears of the failure; nobody has to.
  ended.catch(() => undefined);
  return { outputs: child.stdio.slice(3) as Readable[], ended };
}
