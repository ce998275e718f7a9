import { defineRoute } from '@/app/api/_route/define-route';
import { addFavorite, moveFavorite as moveEndpoint, removeFavorite } from '@/modules/library/contract';
import { dropFavorite, moveFavorite, putFavorite } from '@/modules/library/server';

export const PUT = defineRoute(addFavorite, ({ params, profile }) => putFavorite(profile, params.titleId));
export const DELETE = defineRoute(removeFavorite, ({ params, profile }) =>
  dropFavorite(profile, params.titleId),
);
export const PATCH = defineRoute(moveEndpoint, ({ params, body, profile }) =>
  moveFavorite(profile, params.titleId, body),
);
