import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Dex = {
  url: string;
  pid: number;
  dataDir: string;
  /** Everything it has printed so far. */
  output: () => string;
  /** Asks it to stop, as systemd would; resolves with its exit code. */
  stop: () => Promise<number | null>;
};

type Options = { env?: Record<string, string>; args?: string[]; dataDir?: string };

const bin = path.resolve(import.meta.dirname, '../../bin/dex.mjs');

/** The real server as a process of its own, on a free port, with an empty data folder no demo library and no filler. */
export async function startDex({ env = {}, args = [], dataDir }: Options = {}): Promise<Dex> {
  const folder = dataDir ?? (await mkdtemp(path.join(tmpdir(), 'dex-test-')));
  const child = spawn(process.execPath, [bin, 'serve', '--no-build', '--port', '0', ...args], {
    env: { ...baseEnv(folder), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  }
  const url = await untilReady(child, () => printed);
  return {
    url,
    pid: child.pid ?? 0,
    dataDir: folder,
    output: () => printed,
    stop: async () => {
      const code = await stop(child);
      if (!dataDir) await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}

/** Runs one `dex` command on the data of a server; resolves with what it printed. Throws when it fails. */
export async function runDex(
  args: readonly string[],
  dataDir: string,
  env: Record<string, string> = {},
): Promise<string> {
  const child = spawn(process.execPath, [bin, ...args], {
    env: { ...baseEnv(dataDir), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let answer = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`dex ${args.join(' ')} ended with ${String(code)}: ${complaint}${answer}`);
  return answer;
}

/** Nothing of the developer's own settings leaks into a test. */
function baseEnv(dataDir: string): NodeJS.ProcessEnv {
  const { PATH, HOME, DEX_NEXT_DIR, DEX_FFMPEG, DEX_FFPROBE } = process.env;
  const own = { PATH, HOME, DEX_NEXT_DIR, DEX_FFMPEG, DEX_FFPROBE, LOG_LEVEL: 'warn' };
  return { ...own, DEX_DATA: dataDir, DEX_DEMO: 'off', DEX_FILL: 'off' } as unknown as NodeJS.ProcessEnv;
}

async function untilReady(child: ChildProcess, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      reject(new Error(`Dex ended with ${String(code)} before it was ready:\n${printed()}`));
    });
    child.stdout?.on('data', () => {
      const url = /Dex is ready: (http:\S+)/.exec(printed())?.[1];
      if (url) resolve(url);
    });
  });
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
