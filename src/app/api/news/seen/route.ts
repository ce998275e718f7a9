import { defineRoute } from '@/app/api/_route/define-route';
import { putNewsSeen } from '@/modules/news/contract';
import { markSeen } from '@/modules/news/server';

export const PUT = defineRoute(putNewsSeen, async ({ body, profile }) => ({
  count: await markSeen(profile, body.until),
}));
