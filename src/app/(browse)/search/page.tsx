import type { Metadata } from 'next';
import { GET as readFilters } from '@/app/api/search/filters/route';
import { GET as readSearch } from '@/app/api/search/route';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { readText } from '@/language/text.server';
import { getSearchFilters, search } from '@/modules/search/contract';
import { pageSize, queryOf, readWanted, searchHref } from '@/modules/search/ui/search-address';
import { ApiProvider } from '@/ui/api/api-provider';
import { admit } from '../_parts/admit';
import { firstPageFallback } from '../_parts/first-page';
import { SearchScreen } from '../_parts/search/search-screen';
import { readViewer } from '../_parts/viewer';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

async function wantedOf({ searchParams }: Props) {
  const given = await searchParams;
  return readWanted((name) => [given[name]].flat()[0]);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { q } = await wantedOf(props);
  const text = await readText('search');
  return { title: q === '' ? text('open') : text('tabTitle', { typed: q }) };
}

export default async function SearchPage(props: Props) {
  const wanted = await wantedOf(props);
  const [found, filters, viewer] = await Promise.all([
    preload(readSearch, search, { query: { ...queryOf(wanted), limit: pageSize } }),
    preload(readFilters, getSearchFilters),
    readViewer(),
  ]);
  admit(found, searchHref(wanted));
  return (
    <ApiProvider fallback={{ ...firstPageFallback(found), ...fallbackOf(filters) }}>
      <main id="content" className="pb-28 md:pb-20">
        <SearchScreen key={searchHref(wanted)} initial={wanted} profileId={viewer?.profile.id ?? ''} />
      </main>
    </ApiProvider>
  );
}
