import { defineRoute } from '@/app/api/_route/define-route';
import { getSignInOptions } from '@/modules/accounts/contract';
import { readSignInOptions } from '@/modules/accounts/server';

export const GET = defineRoute(getSignInOptions, () => readSignInOptions());
