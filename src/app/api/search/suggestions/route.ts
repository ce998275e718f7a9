import { defineRoute } from '@/app/api/_route/define-route';
import { suggest } from '@/modules/search/contract';
import { suggestSearches } from '@/modules/search/server';

export const GET = defineRoute(suggest, ({ query, profile }) => suggestSearches(profile, query.q));
