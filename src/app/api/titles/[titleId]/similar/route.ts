import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { listSimilar } from '@/modules/recommend/contract';
import { openSimilar } from '@/modules/recommend/server';

export const GET = defineRoute(
  listSimilar,
  keepAnswers(listSimilar, 'profile', async ({ params, query, profile }) => ({
    items: await openSimilar(profile, params.titleId, query.limit),
  })),
);
