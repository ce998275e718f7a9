import type { Metadata } from 'next';
import { fallbackOf, preload } from '@/app/api/_route/preload';
import { GET as readFolders } from '@/app/api/studio/folders/route';
import { listLibraryFolders } from '@/modules/ingest/contract';
import { LibraryFolders } from '@/modules/ingest/ui/library-folders';
import { ApiProvider } from '@/ui/api/api-provider';
import { requireOwner } from '../_parts/require-editor';

export const metadata: Metadata = { title: 'Library folders' };

export default async function FoldersPage() {
  await requireOwner('/studio/folders');
  const folders = await preload(readFolders, listLibraryFolders);
  return (
    <ApiProvider fallback={fallbackOf(folders)}>
      <h1 className="text-4xl">Library folders</h1>
      <p className="mt-3 max-w-[56ch] text-muted">
        Folders on this server that hold films and series. Dex reads what is in them and never changes a file.
        New films are found by themselves; you can also look for them now.
      </p>
      <LibraryFolders />
    </ApiProvider>
  );
}
