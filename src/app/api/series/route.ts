import { defineRoute } from '@/app/api/_route/define-route';
import { listSeries } from '@/modules/catalog/contract';
import { listTitles } from '@/modules/catalog/server';

export const GET = defineRoute(listSeries, ({ query, profile }) =>
  listTitles('series', query, profile.maturityLimit),
);
