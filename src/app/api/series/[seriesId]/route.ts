import { defineRoute } from '@/app/api/_route/define-route';
import { getSeries } from '@/modules/catalog/contract';
import { openSeries } from '@/modules/catalog/server';

export const GET = defineRoute(getSeries, ({ params, profile }) =>
  openSeries(params.seriesId, profile.maturityLimit),
);
