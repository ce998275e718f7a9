import type { Metadata } from 'next';
import { PageHeading } from '../../_parts/page-heading';
import { RowsPage } from '../../_parts/rows-page';
import { WholeCatalogue } from '../../_parts/whole-catalogue';

export const metadata: Metadata = { title: 'Series' };

export default function SeriesPage() {
  return (
    <RowsPage
      page="series"
      path="/browse/series"
      above={<PageHeading name="Series" />}
      below={<WholeCatalogue name="All series" source="/api/series" />}
    />
  );
}
