import { defineRoute } from '@/app/api/_route/define-route';
import {
  addLibraryFolder as addEndpoint,
  listLibraryFolders as listEndpoint,
} from '@/modules/ingest/contract';
import { addLibraryFolder, listLibraryFolders } from '@/modules/ingest/server';

export const GET = defineRoute(listEndpoint, () => listLibraryFolders());

export const POST = defineRoute(addEndpoint, ({ body }) => addLibraryFolder(body.path));
