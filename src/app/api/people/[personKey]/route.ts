import { defineRoute } from '@/app/api/_route/define-route';
import { getPerson } from '@/modules/catalog/contract';
import { openPerson } from '@/modules/catalog/server';

export const GET = defineRoute(getPerson, ({ params, profile }) =>
  openPerson(params.personKey, profile.maturityLimit),
);
