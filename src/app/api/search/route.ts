import { defineRoute } from '@/app/api/_route/define-route';
import { search } from '@/modules/search/contract';
import { searchCatalogue } from '@/modules/search/server';

export const GET = defineRoute(search, ({ query, profile }) => searchCatalogue(profile, query));
