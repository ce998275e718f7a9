import { defineRoute, Reply } from '@/app/api/_route/define-route';
import { signOutEverywhere as endpoint } from '@/modules/accounts/contract';
import { sessionCookie, signOutEverywhere } from '@/modules/accounts/server';

export const DELETE = defineRoute(endpoint, async ({ session, request }) => {
  await signOutEverywhere(session.accountId);
  return new Reply(undefined, [['set-cookie', await sessionCookie(request, null)]]);
});
