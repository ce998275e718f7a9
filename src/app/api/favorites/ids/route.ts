import { defineRoute } from '@/app/api/_route/define-route';
import { listFavoriteIds } from '@/modules/library/contract';
import { favoriteIds } from '@/modules/library/server';

export const GET = defineRoute(listFavoriteIds, async ({ profile }) => ({
  titleIds: await favoriteIds(profile.id),
}));
