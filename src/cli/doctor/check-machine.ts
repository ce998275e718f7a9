import { mkdir, statfs } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { Env } from '@/server/env';
import { ok, problem, reasonOf, warning, type Finding } from './finding';

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > 20 || (major === 20 && minor >= 19);
  if (isEnough) return ok('node', version);
  return problem('node', version, 'Install Node 20.19 or newer.');
}

const gib = 2 ** 30;
const wantedFreeBytes = 2 * gib;

/** Also proves that the folder can be written. */
export async function checkDisk({ DEX_DATA }: Env): Promise<Finding> {
  try {
    await mkdir(DEX_DATA, { recursive: true });
    const { bavail, bsize } = await statfs(DEX_DATA);
    const free = bavail * bsize;
    const found = `${(free / gib).toFixed(1)} GiB free in ${DEX_DATA}`;
    if (free >= wantedFreeBytes) return ok('disk', found);
    return warning(
      'disk',
      found,
      'Make room, or point DEX_DATA at a larger disk: artwork and encodings need it.',
    );
  } catch (error) {
    return problem(
      'disk',
      reasonOf(error),
      `Make ${DEX_DATA} writable, or set DEX_DATA to a folder that is.`,
    );
  }
}

export async function checkPort({ PORT, HOST }: Env): Promise<Finding> {
  const code = await new Promise<string | null>((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code ?? error.message);
    });
    server.listen({ port: PORT, ...(HOST && { host: HOST }) }, () => server.close(() => resolve(null)));
  });
  if (code === null) return ok('port', `${PORT} is free`);
  if (code === 'EADDRINUSE') {
    return (await isDex(PORT))
      ? ok('port', `Dex is serving on ${PORT}`)
      : problem('port', `${PORT} is taken by another program`, `Stop it, or set PORT=${PORT + 1}.`);
  }
  return problem(
    'port',
    `${PORT}: ${code}`,
    'Set PORT to one from 1024 up, and HOST to an address of this machine.',
  );
}

async function isDex(port: number): Promise<boolean> {
  const response = await fetch(`http://localhost:${port}/api/health`, {
    signal: AbortSignal.timeout(2_000),
  }).catch(() => null);
  return response?.ok ?? false;
}
