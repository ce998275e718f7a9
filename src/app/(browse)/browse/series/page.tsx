import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { PageHeading } from '../../_parts/page-heading';
import { RowsPage } from '../../_parts/rows-page';
import { WholeCatalogue } from '../../_parts/whole-catalogue';

export async function generateMetadata(): Promise<Metadata> {
  const text = await readText('browse');
  return { title: text('series') };
}

export default async function SeriesPage() {
  const text = await readText('browse');
  return (
    <RowsPage
      page="series"
      path="/browse/series"
      above={<PageHeading name={text('series')} />}
      below={<WholeCatalogue name={text('allSeries')} source="/api/series" />}
    />
  );
}
