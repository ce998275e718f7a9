import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { listMovies } from '@/modules/catalog/contract';
import { listTitles } from '@/modules/catalog/server';

export const GET = defineRoute(
  listMovies,
  keepAnswers(listMovies, 'limit', ({ query, profile }) => listTitles('movie', query, profile.maturityLimit)),
);
