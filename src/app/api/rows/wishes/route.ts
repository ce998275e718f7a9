import { defineRoute } from '@/app/api/_route/define-route';
import { clearRowWishes, listRowWishes } from '@/modules/recommend/contract';
import { forgetWishes, wishesOf } from '@/modules/recommend/server';

export const GET = defineRoute(listRowWishes, async ({ profile }) => ({
  items: await wishesOf(profile),
}));
export const DELETE = defineRoute(clearRowWishes, ({ profile }) => forgetWishes(profile.id));
