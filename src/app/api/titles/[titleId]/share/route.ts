import { defineRoute } from '@/app/api/_route/define-route';
import { shareTitle as endpoint } from '@/modules/sharing/contract';
import { shareTitle } from '@/modules/sharing/server';

export const POST = defineRoute(endpoint, ({ params, profile, request }) =>
  shareTitle(params.titleId, { maturityLimit: profile.maturityLimit, request }),
);
