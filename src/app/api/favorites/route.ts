import { defineRoute } from '@/app/api/_route/define-route';
import { listFavorites } from '@/modules/library/contract';
import { openFavorites } from '@/modules/library/server';

export const GET = defineRoute(listFavorites, ({ query, profile }) => openFavorites(profile, query));
