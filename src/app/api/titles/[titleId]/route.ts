import { defineRoute } from '@/app/api/_route/define-route';
import { getTitle } from '@/modules/catalog/contract';
import { openTitle } from '@/modules/catalog/server';

export const GET = defineRoute(getTitle, ({ params, profile }) =>
  openTitle(params.titleId, profile.maturityLimit),
);
