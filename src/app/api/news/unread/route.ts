import { defineRoute } from '@/app/api/_route/define-route';
import { keepAnswers } from '@/app/api/_route/keep-answers';
import { countUnreadNews } from '@/modules/news/contract';
import { countUnread } from '@/modules/news/server';

export const GET = defineRoute(
  countUnreadNews,
  keepAnswers(countUnreadNews, 'profile', async ({ profile }) => ({ count: await countUnread(profile) })),
);
