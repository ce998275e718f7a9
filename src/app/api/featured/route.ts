import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { viewerTimeZone } from '@/app/api/_route/viewer-time-zone';
import { listFeatured } from '@/modules/recommend/contract';
import { openFeatured } from '@/modules/recommend/server';

export const GET = defineRoute(
  listFeatured,
  keepAnswers(
    listFeatured,
    'profile',
    async ({ query, profile, request }) => ({
      items: await openFeatured(profile, { timeZone: viewerTimeZone(request, query.timeZone) }),
    }),
    (request) => viewerTimeZone(request, undefined) ?? '',
  ),
);
