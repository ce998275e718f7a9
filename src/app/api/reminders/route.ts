import { defineRoute } from '@/app/api/_route/define-route';
import { listReminders } from '@/modules/library/contract';
import { remindersOf } from '@/modules/library/server';

export const GET = defineRoute(listReminders, async ({ profile }) => ({
  items: await remindersOf(profile.id),
}));
