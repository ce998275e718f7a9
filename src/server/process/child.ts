import { existsSync } from 'node:fs';
import { setPriority } from 'node:os';

const STDERR_TAIL_CHARACTERS = 4_000;
/** A media tool has no business with our secrets, so it sees only what it needs to start. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'TMPDIR',
  'LD_LIBRARY_PATH',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'SystemRoot',
];

/**
 * The static ffprobe of npm dies of the character tables of another glibc as soon as a transport stream names its
 * service (seen: every TS written by ffmpeg). Without a place to look for them it leaves such names as they are.
 */
const NO_FOLDER = '/nonexistent';

export function passedOn(): NodeJS.ProcessEnv {
  const seen = PASSED_ON.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []));
  return Object.fromEntries([...seen, ['GCONV_PATH', NO_FOLDER]]) as NodeJS.ProcessEnv;
}

export function lowerPriority(pid: number | undefined, niceness: number): void {
  if (pid === undefined || niceness === 0) return;
  try {
    setPriority(pid, niceness);
  } catch {
    // It has ended already, or the platform does not allow it: the run itself is none the worse.
  }
}

export function lastLines(text: string): string {
  return text.trim().split(/\r?\n/).slice(-3).join(' | ') || 'no message';
}

/** The end of what a program has said: the beginning is rarely why it failed. */
export function withTail(tail: string, chunk: Buffer): string {
  return (tail + chunk.toString('utf8')).slice(-STDERR_TAIL_CHARACTERS);
}

export type Command = { program: string; args: readonly string[] };

const limiter = ['/usr/bin/prlimit', '/bin/prlimit'].find((path) => existsSync(path));

/**
 * Linux holds a program to so much memory of its own, and lets it write no core; `prlimit` becomes the program, so that
 * ids and signals are its own. Elsewhere the limits of ffmpeg itself have to do.
 */
export function withinMemory({ program, args }: Command, maxBytes: number | undefined): Command {
  if (maxBytes === undefined || limiter === undefined) return { program, args };
  return { program: limiter, args: [`--data=${String(maxBytes)}`, '--core=0', '--', program, ...args] };
}
