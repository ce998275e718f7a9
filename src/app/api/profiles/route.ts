import { defineRoute } from '@/app/api/_route/define-route';
import { createProfile as createEndpoint, listProfiles } from '@/modules/profiles/contract';
import { createProfile, readProfiles } from '@/modules/profiles/server';

export const GET = defineRoute(listProfiles, ({ request, session }) => readProfiles(request, session));

export const POST = defineRoute(createEndpoint, ({ session, body }) =>
  createProfile(session.accountId, body),
);
