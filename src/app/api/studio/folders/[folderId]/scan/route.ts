import { defineRoute } from '@/app/api/_route/define-route';
import { scanLibraryFolder as scanEndpoint } from '@/modules/ingest/contract';
import { scanLibraryFolder } from '@/modules/ingest/server';

export const POST = defineRoute(scanEndpoint, ({ params }) => scanLibraryFolder(params.folderId));
