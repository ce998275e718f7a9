import { defineRoute } from '@/app/api/_route/define-route';
import { getRating, putRating, removeRating } from '@/modules/library/contract';
import { rateTitle, ratingOf, unrateTitle } from '@/modules/library/server';

export const GET = defineRoute(getRating, async ({ params, profile }) => ({
  value: await ratingOf(profile.id, params.titleId),
}));
export const PUT = defineRoute(putRating, ({ params, body, profile }) =>
  rateTitle(profile, params.titleId, body.value),
);
export const DELETE = defineRoute(removeRating, ({ params, profile }) =>
  unrateTitle(profile.id, params.titleId),
);
