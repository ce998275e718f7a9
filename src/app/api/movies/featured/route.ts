import { defineRoute } from '@/app/api/_route/define-route';
import { getFeatured } from '@/modules/catalog/contract';
import { featuredTitle } from '@/modules/catalog/server';

export const GET = defineRoute(getFeatured, async ({ profile }) => ({
  title: await featuredTitle(profile.maturityLimit),
}));
