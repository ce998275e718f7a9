import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { viewerTimeZone } from '@/app/api/_route/viewer-time-zone';
import { listRows } from '@/modules/recommend/contract';
import { openRows } from '@/modules/recommend/server';

export const GET = defineRoute(
  listRows,
  keepAnswers(
    listRows,
    'profile',
    ({ query, profile, request }) =>
      openRows(profile, query.page, { timeZone: viewerTimeZone(request, query.timeZone) }),
    (request) => viewerTimeZone(request, undefined) ?? '',
  ),
);
