import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { listFavorites } from '@/modules/library/contract';
import { openFavorites } from '@/modules/library/server';

export const GET = defineRoute(
  listFavorites,
  keepAnswers(listFavorites, 'profile', ({ query, profile }) => openFavorites(profile, query)),
);
