import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { PageHeading } from '../../_parts/page-heading';
import { RowsPage } from '../../_parts/rows-page';
import { WholeCatalogue } from '../../_parts/whole-catalogue';

export async function generateMetadata(): Promise<Metadata> {
  const text = await readText('browse');
  return { title: text('films') };
}

export default async function FilmsPage() {
  const text = await readText('browse');
  return (
    <RowsPage
      page="movies"
      path="/browse/movies"
      above={<PageHeading name={text('films')} />}
      below={<WholeCatalogue name={text('allFilms')} source="/api/movies" />}
    />
  );
}
