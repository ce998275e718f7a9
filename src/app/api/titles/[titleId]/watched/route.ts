import { defineRoute } from '@/app/api/_route/define-route';
import { putWatched } from '@/modules/library/contract';
import { markWatched } from '@/modules/library/server';

export const PUT = defineRoute(putWatched, async ({ params, body, profile }) => ({
  items: await markWatched(profile, params.titleId, body),
}));
