import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { ChooserPage, type PageQuery } from '../_chooser-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('profiles'))('manageTitle') };
}

export default function ManageProfilesPage({ searchParams }: { searchParams: PageQuery }) {
  return <ChooserPage query={searchParams} isManaging />;
}
