import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { listNews } from '@/modules/news/contract';
import { openNews } from '@/modules/news/server';

export const GET = defineRoute(
  listNews,
  keepAnswers(listNews, 'profile', async ({ profile }) => ({ items: await openNews(profile) })),
);
