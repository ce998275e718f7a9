import { defineRoute } from '@/app/api/_route/define-route';
import { clearRatings, listRatings } from '@/modules/library/contract';
import { ratingsOf, unrateAll } from '@/modules/library/server';

export const GET = defineRoute(listRatings, async ({ profile }) => ({ items: await ratingsOf(profile.id) }));
export const DELETE = defineRoute(clearRatings, ({ profile }) => unrateAll(profile.id));
