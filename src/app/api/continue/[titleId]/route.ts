import { defineRoute } from '@/app/api/_route/define-route';
import { leaveContinue as endpoint } from '@/modules/library/contract';
import { leaveContinue } from '@/modules/library/server';

export const DELETE = defineRoute(endpoint, ({ params, profile }) =>
  leaveContinue(profile.id, params.titleId),
);
