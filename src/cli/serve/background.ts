import { fillPersonKeys } from '@/modules/catalog/server';
import { fillRenditions, prepareChips } from '@/modules/encoding/server';
import { makeAvifPictures } from '@/modules/ingest/server';
import { keepRecommendations } from '@/modules/recommend/server';
import { followCatalogue } from '@/modules/search/server';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { fillCatalogue } from './fill-catalogue';
import type { Role } from './roles';
import { followFolders } from './follow-folders';
import type { Closer } from './shutdown';

type Piece = { name: string; roles: readonly Role[]; run: (signal: AbortSignal) => Promise<unknown> };

const pieces: readonly Piece[] = [
  { name: 'graphics chips', roles: ['origin', 'worker'], run: prepareChips },
  { name: 'recommendations', roles: ['web'], run: keepRecommendations },
  { name: 'search', roles: ['web'], run: followCatalogue },
  { name: 'demo library', roles: ['worker'], run: fillCatalogue },
  { name: 'library folders', roles: ['worker'], run: followFolders },
  { name: 'people', roles: ['worker'], run: fillPersonKeys },
  { name: 'pictures', roles: ['worker'], run: makePictures },
  { name: 'filler', roles: ['worker'], run: fillRenditions },
];

/** As everything that is made ahead, only where the owner wants that. */
async function makePictures(signal: AbortSignal): Promise<void> {
  if (env().DEX_FILL) await makeAvifPictures(signal);
}

/** What goes on while Dex serves, and how to wait for its end. Every piece stops when `signal` says so. */
export function startBackground(roles: readonly Role[], signal: AbortSignal): Closer {
  const running = pieces
    .filter((piece) => piece.roles.some((role) => roles.includes(role)))
    .map(async ({ name, run }) => {
      try {
        await run(signal);
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, name }, 'stopped working');
      }
    });
  return { name: 'background', close: () => Promise.all(running) };
}
