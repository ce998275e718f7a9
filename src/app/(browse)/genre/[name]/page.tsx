import type { Metadata } from 'next';
import { GET as readMovies } from '@/app/api/movies/route';
import { GET as readSeries } from '@/app/api/series/route';
import { preload } from '@/app/api/_route/preload';
import { readText } from '@/language/text.server';
import { listMovies, listSeries } from '@/modules/catalog/contract';
import { genreName } from '@/modules/catalog/ui/describe-title';
import { genreHref } from '@/modules/catalog/ui/title-address';
import { firstPageQuery } from '@/modules/catalog/ui/title-pages-query';
import { ApiProvider } from '@/ui/api/api-provider';
import { admit } from '../../_parts/admit';
import { firstPageFallback } from '../../_parts/first-page';
import { GenreView } from '../../_parts/genre-view';

type Props = { params: Promise<{ name: string }> };

const nameOf = async ({ params }: Props) => decodeURIComponent((await params).name);

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: genreName(await nameOf(props), await readText('title')) };
}

export default async function GenrePage(props: Props) {
  const genre = await nameOf(props);
  const query = { genre, ...firstPageQuery };
  const [movies, series] = await Promise.all([
    preload(readMovies, listMovies, { query }),
    preload(readSeries, listSeries, { query }),
  ]);
  admit(movies, genreHref(genre));
  return (
    <ApiProvider fallback={{ ...firstPageFallback(movies), ...firstPageFallback(series) }}>
      <main id="content" className="pb-28 md:pb-20">
        <GenreView
          genre={genre}
          hasMovies={!movies.ok || movies.data.items.length > 0}
          hasSeries={!series.ok || series.data.items.length > 0}
        />
      </main>
    </ApiProvider>
  );
}
