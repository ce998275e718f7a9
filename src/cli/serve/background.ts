import { fillRenditions } from '@/modules/encoding/server';
import { log } from '@/server/log';
import { fillCatalogue } from './fill-catalogue';
import type { Role } from './roles';
import { followFolders } from './follow-folders';
import type { Closer } from './shutdown';

type Piece = { name: string; role: Role; run: (signal: AbortSignal) => Promise<unknown> };

const pieces: readonly Piece[] = [
  { name: 'demo library', role: 'worker', run: fillCatalogue },
  { name: 'library folders', role: 'worker', run: followFolders },
  { name: 'filler', role: 'worker', run: fillRenditions },
];

/** What goes on while Dex serves, and how to wait for its end. Every piece stops when `signal` says so. */
export function startBackground(roles: readonly Role[], signal: AbortSignal): Closer {
  const running = pieces
    .filter(({ role }) => roles.includes(role))
    .map(async ({ name, run }) => {
      try {
        await run(signal);
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, name }, 'stopped working');
      }
    });
  return { name: 'background', close: () => Promise.all(running) };
}
