import { defineRoute } from '@/app/api/_route/define-route';
import { listProgress } from '@/modules/library/contract';
import { progressOfTitle } from '@/modules/library/server';

export const GET = defineRoute(listProgress, async ({ query, profile }) => ({
  items: await progressOfTitle(profile.id, query.titleId),
}));
