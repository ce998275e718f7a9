import { defineRoute } from '@/app/api/_route/define-route';
import { listRows } from '@/modules/recommend/contract';
import { openRows } from '@/modules/recommend/server';

export const GET = defineRoute(listRows, ({ query, profile }) => openRows(profile, query.page));
