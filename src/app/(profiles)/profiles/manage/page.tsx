import type { Metadata } from 'next';
import { ChooserPage, type PageQuery } from '../_chooser-page';

export const metadata: Metadata = { title: 'Manage profiles' };

export default function ManageProfilesPage({ searchParams }: { searchParams: PageQuery }) {
  return <ChooserPage query={searchParams} isManaging />;
}
