import { findCards, findTitlesById } from '@/modules/catalog/server';
import { makeDemoLibrary } from '@/modules/ingest/server';
import { env } from '@/server/env';
import { log } from '@/server/log';

/** An empty catalogue gets the demo library; one that was stopped half way goes on. Films of one's own end it. */
export async function fillCatalogue(signal: AbortSignal): Promise<void> {
  if (!env().DEX_DEMO || (await hasOwnFilms())) return;
  const outcome = await makeDemoLibrary({
    signal,
    onProgress: ({ name, done, total, result }) => {
      if (result && result.state !== 'unchanged')
        console.log(`  Demo library: ${name} (${done} of ${total})`);
    },
  });
  if (outcome.state === 'made') log.info(outcome, 'the demo library is complete');
}

const enoughToTell = 50;

async function hasOwnFilms(): Promise<boolean> {
  const newest = await findCards({ order: 'newest', maturityLimit: 18, limit: enoughToTell });
  const titles = await findTitlesById(newest.map(({ _id }) => _id), 18); // prettier-ignore
  return titles.some(({ isDemo }) => !isDemo);
}
