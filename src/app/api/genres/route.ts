import { defineRoute } from '@/app/api/_route/define-route';
import { listGenres } from '@/modules/catalog/contract';
import { countGenres } from '@/modules/catalog/server';

export const GET = defineRoute(listGenres, async ({ profile }) => ({
  items: await countGenres(profile.maturityLimit),
}));
