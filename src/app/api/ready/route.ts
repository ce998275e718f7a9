import { defineRoute } from '@/app/api/_route/define-route';
import { getReady } from '@/modules/studio/contract';
import { checkReadiness } from '@/modules/studio/server';

export const GET = defineRoute(getReady, () => checkReadiness());
