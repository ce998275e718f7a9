import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

export const importState = z.enum(['added', 'updated', 'unchanged', 'failed']);
export type ImportState = z.infer<typeof importState>;

/** One line of `dex import --json`. */
export const importResult = z.object({
  file: z.string(),
  state: importState,
  reason: z.string().nullable(),
  titleId: id.nullable(),
  videoId: id.nullable(),
  watchPath: z.string().nullable(),
});
export type ImportResult = z.infer<typeof importResult>;

export const libraryFolder = z.object({
  id: z.string(),
  path: z.string(),
  addedAt: z.string(),
  scan: z.object({
    isRunning: z.boolean(),
    finishedAt: z.string().nullable(),
    added: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    failed: z.number().int(),
    /** Known once the folder has been listed. */
    total: z.number().int().nullable(),
    failures: z.array(z.object({ file: z.string(), reason: z.string() })),
  }),
});
export type LibraryFolder = z.infer<typeof libraryFolder>;

const folderParams = z.object({ folderId: z.string().max(60) });

export const listLibraryFolders = defineEndpoint({
  method: 'GET',
  path: '/api/studio/folders',
  summary: 'Library folders and how their last scan went',
  access: 'owner',
  response: z.object({ items: z.array(libraryFolder) }),
});

export const addLibraryFolder = defineEndpoint({
  method: 'POST',
  path: '/api/studio/folders',
  summary: 'Add a folder of films on the server and scan it',
  access: 'owner',
  body: z.object({ path: z.string().trim().min(1, 'Enter the path of a folder.').max(1000) }),
  response: libraryFolder,
  errors: ['conflict'],
});

export const removeLibraryFolder = defineEndpoint({
  method: 'DELETE',
  path: '/api/studio/folders/{folderId}',
  summary: 'Forget a folder; its titles leave the catalogue, its files stay',
  access: 'owner',
  params: folderParams,
  errors: ['not_found'],
});

export const scanLibraryFolder = defineEndpoint({
  method: 'POST',
  path: '/api/studio/folders/{folderId}/scan',
  summary: 'Look for new, changed and moved films now',
  access: 'owner',
  params: folderParams,
  response: libraryFolder,
  errors: ['not_found', 'conflict'],
});
