import type { Metadata } from 'next';
import { GET as readFavorites } from '@/app/api/favorites/route';
import { preload } from '@/app/api/_route/preload';
import { firstPageQuery } from '@/modules/catalog/ui/title-pages-query';
import { listFavorites } from '@/modules/library/contract';
import { ApiProvider } from '@/ui/api/api-provider';
import { admit } from '../_parts/admit';
import { firstPageFallback } from '../_parts/first-page';
import { MyList } from '../_parts/my-list';
import { PageHeading } from '../_parts/page-heading';

export const metadata: Metadata = { title: 'My List' };

export default async function ListPage() {
  const favorites = await preload(readFavorites, listFavorites, { query: firstPageQuery });
  admit(favorites, '/list');
  return (
    <ApiProvider fallback={firstPageFallback(favorites)}>
      <main id="content" className="pb-28 md:pb-20">
        <PageHeading name="My List" />
        <MyList />
      </main>
    </ApiProvider>
  );
}
