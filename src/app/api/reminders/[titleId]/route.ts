import { defineRoute } from '@/app/api/_route/define-route';
import { getReminder, putReminder, removeReminder } from '@/modules/library/contract';
import { forgetReminder, reminderOf, remindOf } from '@/modules/library/server';

export const GET = defineRoute(getReminder, async ({ params, profile }) => ({
  reminder: await reminderOf(profile.id, params.titleId),
}));
export const PUT = defineRoute(putReminder, ({ params, body, profile }) =>
  remindOf(profile, params.titleId, body.remindAt),
);
export const DELETE = defineRoute(removeReminder, ({ params, profile }) =>
  forgetReminder(profile.id, params.titleId),
);
