import { defineRoute } from '@/app/api/_route/define-route';
import { putRowWish, removeRowWish } from '@/modules/recommend/contract';
import { forgetWish, wishOfRow } from '@/modules/recommend/server';

export const PUT = defineRoute(putRowWish, ({ params, body, profile }) =>
  wishOfRow(profile.id, { rowId: params.rowId, wish: body.wish }),
);
export const DELETE = defineRoute(removeRowWish, ({ params, profile }) =>
  forgetWish(profile.id, params.rowId),
);
