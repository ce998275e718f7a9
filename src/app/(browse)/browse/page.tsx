import type { Metadata } from 'next';
import { RowsPage } from '../_parts/rows-page';
import { Stage } from '../_parts/stage/stage';

export const metadata: Metadata = { title: 'Home' };

export default function BrowsePage() {
  return <RowsPage page="browse" path="/browse" above={<Stage />} />;
}
