import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { listRows } from '@/modules/recommend/contract';
import { openRows } from '@/modules/recommend/server';

export const GET = defineRoute(
  listRows,
  keepAnswers(listRows, 'profile', ({ query, profile }) => openRows(profile, query.page)),
);
