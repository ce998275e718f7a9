import { defineRoute } from '@/app/api/_route/define-route';
import { addFavorite, removeFavorite } from '@/modules/library/contract';
import { putFavorite, dropFavorite } from '@/modules/library/server';

export const PUT = defineRoute(addFavorite, ({ params, profile }) => putFavorite(profile, params.titleId));
export const DELETE = defineRoute(removeFavorite, ({ params, profile }) =>
  dropFavorite(profile, params.titleId),
);
