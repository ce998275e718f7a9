import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { RowsPage } from '../_parts/rows-page';
import { Stage } from '../_parts/stage/stage';

export async function generateMetadata(): Promise<Metadata> {
  const text = await readText('browse');
  return { title: text('home') };
}

export default function BrowsePage() {
  return <RowsPage page="browse" path="/browse" above={<Stage />} />;
}
