import { defineRoute } from '@/app/api/_route/define-route';
import { getMe, register, updateMe } from '@/modules/accounts/contract';
import { clientAddress, readMe, registerAccount, renameMe } from '@/modules/accounts/server';

export const POST = defineRoute(register, ({ body, request }) =>
  registerAccount(body, clientAddress(request.headers)),
);

export const GET = defineRoute(getMe, ({ session }) => readMe(session.accountId));

export const PATCH = defineRoute(updateMe, ({ session, body }) => renameMe(session.accountId, body.name));
