import { log } from '@/server/log';
import type { Role } from './roles';
import type { Closer } from './shutdown';

/** What goes on while Dex serves, and how to wait for its end. Every piece stops when `signal` says so. */
export function startBackground(roles: readonly Role[], signal: AbortSignal): Closer {
  const pieces: { name: string; run: (signal: AbortSignal) => Promise<unknown> }[] = [];
  const running = pieces.map(async ({ name, run }) => {
    try {
      await run(signal);
    } catch (error) {
      if (!signal.aborted) log.error({ err: error, name }, 'stopped working');
    }
  });
  return { name: 'background', close: () => Promise.all(running) };
}
