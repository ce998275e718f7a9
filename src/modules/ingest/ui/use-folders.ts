'use client';

import { call } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type {
  addLibraryFolder,
  listLibraryFolders,
  removeLibraryFolder,
  scanLibraryFolder,
} from '../contract';

const whileScanningMs = 1000;
const whileQuietMs = 30_000;

export function useFolders() {
  const { data, error, mutate } = useEndpoint<typeof listLibraryFolders>(
    '/api/studio/folders',
    {},
    {
      refreshInterval: (latest) =>
        latest?.items.some(({ scan }) => scan.isRunning) ? whileScanningMs : whileQuietMs,
    },
  );
  return {
    folders: data?.items ?? null,
    error,
    add: async (path: string): Promise<void> => {
      await call<typeof addLibraryFolder>('POST', '/api/studio/folders', { body: { path } });
      await mutate();
    },
    scan: async (folderId: string): Promise<void> => {
      await call<typeof scanLibraryFolder>('POST', '/api/studio/folders/{folderId}/scan', {
        params: { folderId },
      });
      await mutate();
    },
    remove: async (folderId: string): Promise<void> => {
      await call<typeof removeLibraryFolder>('DELETE', '/api/studio/folders/{folderId}', {
        params: { folderId },
      });
      await mutate();
    },
  };
}
