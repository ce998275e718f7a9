import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { getSearchFilters } from '@/modules/search/contract';
import { listFilters } from '@/modules/search/server';

export const GET = defineRoute(
  getSearchFilters,
  keepAnswers(getSearchFilters, 'limit', ({ profile }) => listFilters(profile.maturityLimit)),
);
