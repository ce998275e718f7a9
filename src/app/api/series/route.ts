import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { listSeries } from '@/modules/catalog/contract';
import { listTitles } from '@/modules/catalog/server';

export const GET = defineRoute(
  listSeries,
  keepAnswers(listSeries, 'limit', ({ query, profile }) =>
    listTitles('series', query, profile.maturityLimit),
  ),
);
