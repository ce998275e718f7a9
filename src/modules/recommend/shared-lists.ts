import { findCards } from '@/modules/catalog/server';
import { createBriefCache } from '@/server/brief-cache';
import { learnTitles } from './keep-index';
import { candidates, type RowSources } from './row-sources';

type Lists = { trending: string[]; newest: string[]; version: string };
const lists = createBriefCache<Lists>({
  name: 'row-lists',
  forMs: 5_000,
  atMost: 50,
  staleOn: ['catalog.changed', 'title.played'],
});

/** From the database itself, so that what another process has just added or played is seen, too. */
export function sharedLists(kind: RowSources['kind'], maturityLimit: number): Promise<Lists> {
  return lists.read(`${String(kind)} ${String(maturityLimit)}`, async () => {
    const asked = { kind, maturityLimit, limit: candidates };
    const [trending, newest] = await Promise.all([
      findCards({ ...asked, order: 'trending' }),
      findCards({ ...asked, order: 'newest' }),
    ]);
    await learnTitles([...newest, ...trending].map(({ _id }) => _id));
    const played = trending.filter(({ trendScore }) => trendScore > 0).map(({ _id }) => _id);
    const added = newest.map(({ _id }) => _id);
    return { trending: played, newest: added, version: [...played, '', ...added].join() };
  });
}
