import { defineRoute } from '@/app/api/_route/define-route';
import { getShared } from '@/modules/sharing/contract';
import { openShared } from '@/modules/sharing/server';

export const GET = defineRoute(getShared, ({ params, request }) => openShared(params.token, request));
