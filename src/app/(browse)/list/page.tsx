import type { Metadata } from 'next';
import { GET as readFavorites } from '@/app/api/favorites/route';
import { preload } from '@/app/api/_route/preload';
import { firstPageQuery } from '@/modules/catalog/ui/title-pages-query';
import { listFavorites } from '@/modules/library/contract';
import { ApiProvider } from '@/ui/api/api-provider';
import { readText } from '@/language/text.server';
import { admit } from '../_parts/admit';
import { firstPageFallback } from '../_parts/first-page';
import { MyList } from '../_parts/list/my-list';

export async function generateMetadata(): Promise<Metadata> {
  const text = await readText('browse');
  return { title: text('rowList') };
}

export default async function ListPage() {
  const favorites = await preload(readFavorites, listFavorites, { query: firstPageQuery });
  admit(favorites, '/list');
  return (
    <ApiProvider fallback={firstPageFallback(favorites)}>
      <main id="content" className="pb-28 md:pb-20">
        <MyList />
      </main>
    </ApiProvider>
  );
}
