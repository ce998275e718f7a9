import { defineRoute } from '@/app/api/_route/define-route';
import { getCollection } from '@/modules/catalog/contract';
import { openCollection } from '@/modules/catalog/server';

export const GET = defineRoute(getCollection, async ({ params, profile }) => ({
  collection: await openCollection(params.titleId, profile.maturityLimit),
}));
