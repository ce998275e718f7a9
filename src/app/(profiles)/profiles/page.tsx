import type { Metadata } from 'next';
import { ChooserPage, type PageQuery } from './_chooser-page';

export const metadata: Metadata = { title: 'Who’s watching?' };

export default function ProfilesPage({ searchParams }: { searchParams: PageQuery }) {
  return <ChooserPage query={searchParams} isManaging={false} />;
}
