import { defineRoute } from '@/app/api/_route/define-route';
import { getTechnicalFacts } from '@/modules/catalog/contract';
import { technicalFacts } from '@/modules/catalog/server';

export const GET = defineRoute(getTechnicalFacts, ({ params, profile, session }) =>
  technicalFacts(params.titleId, {
    maturityLimit: profile.maturityLimit,
    isEditor: session.role !== 'viewer',
  }),
);
