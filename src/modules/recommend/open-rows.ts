import { countGenres, isGrowing } from '@/modules/catalog/server';
import type { Profile } from '@/modules/profiles/contract';
import { cardsById, type DatedCard } from './cards';
import { clockAt, eveningMinutes } from './clock';
import { composeRows, type RowDraft } from './compose-rows';
import type { Row, RowItem } from './contract';
import { draftRows } from './draft-rows';
import { personalFacts, type PersonalFacts } from './personal-facts';
import { rowOf, type RowSources } from './row-sources';
import { nameOfRow } from './row-names';
import { isNew } from './rules';
import { sharedLists } from './shared-lists';
import { tasteFor } from './taste-for';

type Viewer = Pick<Profile, 'id' | 'maturityLimit'>;
export type RowsPage = 'browse' | 'movies' | 'series';
type Asked = { timeZone?: string | undefined; now?: number };

const kindOf = { browse: undefined, movies: 'movie', series: 'series' } as const;
const maxRows = 18;
/** One for each page, and some for what changes meanwhile. */
const maxDrafts = 8;

/** All rows of a page for one profile. */
export async function openRows(
  viewer: Viewer,
  page: RowsPage,
  { timeZone, now = Date.now() }: Asked = {},
): Promise<{ rows: Row[]; isGrowing: boolean }> {
  const [facts, growing] = await Promise.all([personalFacts(viewer), isGrowing()]);
  const minutesLeft = eveningMinutes(clockAt(now, timeZone));
  const offered = await offeredRows(viewer, { facts, page, minutesLeft, now });
  const own = page === 'browse' ? ownRows(facts) : [];
  const drafts = composeRows([...own, ...offered], facts.wishes).slice(0, maxRows);
  const cards = await cardsById(
    drafts.flatMap((draft) => draft.titleIds),
    viewer.maturityLimit,
  );
  const continued = new Map(facts.continued.map((item) => [item.id, item]));
  const rows = drafts.map((draft) => present(draft, { cards, continued, now }));
  return { rows: rows.filter((row) => row.items.length > 0), isGrowing: growing };
}

function ownRows({ continued, listed }: PersonalFacts): RowDraft[] {
  const continuedIds = continued.map(({ id }) => id);
  return [
    { ...rowOf('continue', continuedIds, { kind: 'continue' }), isOrdered: true },
    { ...rowOf('list', listed, { kind: 'list' }), href: '/list', isOrdered: true },
  ];
}

type Context = { facts: PersonalFacts; page: RowsPage; minutesLeft: number | null; now: number };

/** Worked out again only when something that goes into them changed. */
async function offeredRows(viewer: Viewer, { facts, page, minutesLeft, now }: Context) {
  const kind = kindOf[page];
  const [lists, genres] = await Promise.all([
    sharedLists(kind, viewer.maturityLimit),
    countGenres(viewer.maturityLimit),
  ]);
  const { index, watching, taste, isDone } = await tasteFor(viewer, facts, now);
  const key = [page, minutesLeft, index.version, watching.version, lists.version].join(' ');
  const known = facts.drafts.get(key);
  if (known) return known;
  const { disliked, wishes, forgotten } = facts;
  const { trending, newest } = lists;
  const personal = { disliked, wishes, forgotten, taste, isDone, viewerId: viewer.id };
  const shared = { index, watching, trending, newest, genres, maturityLimit: viewer.maturityLimit };
  const sources: RowSources = { ...personal, ...shared, kind, minutesLeft, now };
  const drafts = draftRows(sources);
  if (facts.drafts.size >= maxDrafts) facts.drafts.clear();
  facts.drafts.set(key, drafts);
  return drafts;
}

type Shown = {
  cards: ReadonlyMap<string, DatedCard>;
  continued: ReadonlyMap<string, RowItem>;
  now: number;
};

function present(draft: RowDraft, { cards, continued, now }: Shown): Row {
  const { id, kind, reason, href, titleIds } = draft;
  const items = titleIds.flatMap((titleId, at): RowItem[] => {
    if (kind === 'continue') return [continued.get(titleId)].filter((item) => item !== undefined);
    const dated = cards.get(titleId);
    if (!dated) return [];
    const badge = isNew(dated.addedAt, now) && kind !== 'new' ? ('new' as const) : null;
    return [{ ...dated.card, progress: null, rank: kind === 'top' ? at + 1 : null, badge }];
  });
  return { id, kind, name: nameOfRow(reason), reason, href, items };
}
