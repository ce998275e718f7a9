import type { Metadata } from 'next';
import { PageHeading } from '../../_parts/page-heading';
import { RowsPage } from '../../_parts/rows-page';
import { WholeCatalogue } from '../../_parts/whole-catalogue';

export const metadata: Metadata = { title: 'Films' };

export default function FilmsPage() {
  return (
    <RowsPage
      page="movies"
      path="/browse/movies"
      above={<PageHeading name="Films" />}
      below={<WholeCatalogue name="All films" source="/api/movies" />}
    />
  );
}
