import { defineRoute } from '@/app/api/_route/define-route';
import { listMovies } from '@/modules/catalog/contract';
import { listTitles } from '@/modules/catalog/server';

export const GET = defineRoute(listMovies, ({ query, profile }) =>
  listTitles('movie', query, profile.maturityLimit),
);
