import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { GET as readFeatured } from '@/app/api/featured/route';
import { GET as readRows } from '@/app/api/rows/route';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { listFeatured, listRows } from '@/modules/recommend/contract';
import { ApiProvider } from '@/ui/api/api-provider';
import { admit } from './admit';
import { firstView } from './shelves/first-view';
import { Shelves } from './shelves/shelves';
import { readViewer } from './viewer';

type Props = { page: 'browse' | 'movies' | 'series'; path: string; above: ReactNode; below?: ReactNode };

/** A page of rows; what is featured is loaded with the first of them. */
export async function RowsPage({ page, path, above, below }: Props) {
  const [rows, featured, viewer] = await Promise.all([
    preload(readRows, listRows, { query: { page } }),
    page === 'browse' ? preload(readFeatured, listFeatured) : null,
    readViewer(),
  ]);
  admit(rows, path);
  // Chromium says so unasked (User-Agent Client Hints); to whoever does not, more is sent than a phone shows.
  const isPhone = (await headers()).get('sec-ch-ua-mobile') === '?1';
  const isFilled = rows.ok && rows.data.rows.length > 0;
  const first = rows.ok
    ? { ...rows, data: { ...rows.data, rows: firstView(rows.data.rows, isPhone) } }
    : rows;
  return (
    // Without rows nothing is featured yet: the browser asks when the first films are there.
    <ApiProvider fallback={fallbackOf(first, ...(featured && isFilled ? [featured] : []))}>
      <main id="content" className="pb-28 md:pb-20">
        <Shelves page={page} isOwner={viewer?.isOwner ?? false} above={above} below={below} />
      </main>
    </ApiProvider>
  );
}
