import { defineRoute, Reply } from '@/app/api/_route/define-route';
import { changePassword as endpoint } from '@/modules/accounts/contract';
import { changePassword, sessionCookie } from '@/modules/accounts/server';
import { renewChoice } from '@/modules/profiles/server';

export const PUT = defineRoute(endpoint, async ({ session, body, request }) => {
  const renewed = await changePassword(session.accountId, body);
  // Every session ended; this browser goes on where it is.
  return new Reply(undefined, [
    ['set-cookie', await sessionCookie(request, renewed)],
    ['set-cookie', renewChoice(request, session, renewed)],
  ]);
});
