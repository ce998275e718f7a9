import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { AppError } from '@/shared/errors';
import { lastLines, lowerPriority, passedOn, withinMemory, withTail } from './child';

export type ProgramRun = {
  program: string;
  /** Passed as they are: no shell ever sees them. */
  args: readonly string[];
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  /** A program that prints more than this is stopped. */
  maxStdoutBytes?: number;
  /** 0 is normal, 19 yields to everything else. Encoding must not slow down serving. */
  niceness?: number;
  /** Of its own, where the system can hold it to that: asking for more fails. */
  maxMemoryBytes?: number;
};

export type ProgramOutput = { stdout: Buffer; stderrTail: string };

/**
 * Runs one external program to its end, without a shell and without standard input.
 * Throws `invalid` with the end of stderr when it fails, `unavailable` when it cannot be started or
 * takes too long, and the signal's reason when it was aborted. The program is gone when this settles.
 */
export async function runProgram(run: ProgramRun): Promise<ProgramOutput> {
  run.signal?.throwIfAborted();
  const name = basename(run.program);
  const stop = new AbortController();
  const timer = setTimeout(() => {
    stop.abort(new AppError('unavailable', `${name} took longer than ${String(run.timeoutMs / 1000)} s`));
  }, run.timeoutMs);
  const signal = run.signal ? AbortSignal.any([run.signal, stop.signal]) : stop.signal;
  try {
    return await settle(run, { name, signal, stop });
  } finally {
    clearTimeout(timer);
  }
}

type Watch = { name: string; signal: AbortSignal; stop: AbortController };

function settle(run: ProgramRun, { name, signal, stop }: Watch): Promise<ProgramOutput> {
  const { program, args } = withinMemory(run, run.maxMemoryBytes);
  const child = spawn(program, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: passedOn(),
    signal,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  lowerPriority(child.pid, run.niceness ?? 10);

  const chunks: Buffer[] = [];
  let stdoutBytes = 0;
  let stderrTail = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdoutBytes += chunk.length;
    if (stdoutBytes <= (run.maxStdoutBytes ?? 64 * 2 ** 20)) chunks.push(chunk);
    else stop.abort(new AppError('invalid', `${name} printed too much`));
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderrTail = withTail(stderrTail, chunk);
  });

  return new Promise((resolve, reject) => {
    let failure: Error | undefined;
    child.on('error', (error) => (failure = error));
    // 'close' comes after both pipes are drained, also when the program could not be started.
    child.on('close', (exitCode, killedBy) => {
      if (signal.aborted) reject(signal.reason as Error);
      else if (failure)
        reject(new AppError('unavailable', `${name} could not be started`, { cause: failure }));
      else if (exitCode === 0) resolve({ stdout: Buffer.concat(chunks), stderrTail });
      else
        reject(
          new AppError(
            'invalid',
            `${name} failed (${String(killedBy ?? exitCode)}): ${lastLines(stderrTail)}`,
          ),
        );
    });
  });
}
