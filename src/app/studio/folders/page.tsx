import type { Metadata } from 'next';
import { readText } from '@/language/text.server';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { GET as readFolders } from '@/app/api/studio/folders/route';
import { listLibraryFolders } from '@/modules/ingest/contract';
import { LibraryFolders } from '@/modules/ingest/ui/library-folders';
import { ApiProvider } from '@/ui/api/api-provider';
import { requireOwner } from '../_parts/require-editor';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readText('studio'))('folders') };
}

export default async function FoldersPage() {
  await requireOwner('/studio/folders');
  const folders = await preload(readFolders, listLibraryFolders);
  const text = await readText('studio');
  return (
    <ApiProvider fallback={fallbackOf(folders)}>
      <h1 className="text-4xl">{text('folders')}</h1>
      <p className="mt-3 max-w-[56ch] text-muted">{text('foldersLead')}</p>
      <LibraryFolders />
    </ApiProvider>
  );
}
