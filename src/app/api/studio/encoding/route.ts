import { defineRoute } from '@/app/api/_route/define-route';
import { getEncodingHealth } from '@/modules/encoding/contract';
import { encodingHealth } from '@/modules/encoding/server';

export const GET = defineRoute(getEncodingHealth, () => encodingHealth());
