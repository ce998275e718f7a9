import { defineRoute } from '@/app/api/_route/define-route';
import { removeLibraryFolder as removeEndpoint } from '@/modules/ingest/contract';
import { removeLibraryFolder } from '@/modules/ingest/server';

export const DELETE = defineRoute(removeEndpoint, ({ params }) => removeLibraryFolder(params.folderId));
