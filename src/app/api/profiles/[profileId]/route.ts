import { defineRoute } from '@/app/api/_route/define-route';
import {
  deleteProfile as deleteEndpoint,
  updateProfile as updateEndpoint,
} from '@/modules/profiles/contract';
import { forgetEverythingOf } from '@/modules/library/server';
import { deleteProfile, updateProfile } from '@/modules/profiles/server';
import { forgetProfile } from '@/modules/recommend/server';

export const PATCH = defineRoute(updateEndpoint, ({ session, params, body }) =>
  updateProfile(session.accountId, params.profileId, body),
);

export const DELETE = defineRoute(deleteEndpoint, async ({ session, params }) => {
  // The profile first: what is left of it if this stops here, nobody can reach.
  await deleteProfile(session.accountId, params.profileId);
  await forgetEverythingOf(params.profileId);
  await forgetProfile(params.profileId);
});
