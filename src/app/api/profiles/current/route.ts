import { defineRoute, Reply } from '@/app/api/_route/define-route';
import { chooseProfile as endpoint } from '@/modules/profiles/contract';
import { chooseProfile } from '@/modules/profiles/server';

export const PUT = defineRoute(endpoint, async ({ request, session, body }) => {
  const { profile, cookie } = await chooseProfile(request, session, body.profileId);
  return new Reply(profile, [['set-cookie', cookie]]);
});
