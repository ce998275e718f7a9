import { defineRoute } from '@/app/api/_route/define-route';
import { getHealth } from '@/modules/studio/contract';

export const GET = defineRoute(getHealth, () => ({ status: 'live' as const }));
