import { defineRoute } from '@/app/api/_route/define-route';
import {
  changeLook as changeEndpoint,
  getLook as getEndpoint,
  resetLook as resetEndpoint,
} from '@/modules/look/contract';
import { changeLook, readLook, resetLook } from '@/modules/look/server';

export const GET = defineRoute(getEndpoint, () => readLook());

export const PUT = defineRoute(changeEndpoint, ({ session, body }) => changeLook(session.accountId, body));

export const DELETE = defineRoute(resetEndpoint, ({ session }) => resetLook(session.accountId));
