import { defineRoute } from '@/app/api/_route/define-route';
import {
  deleteProfile as deleteEndpoint,
  updateProfile as updateEndpoint,
} from '@/modules/profiles/contract';
import { deleteProfile, updateProfile } from '@/modules/profiles/server';

export const PATCH = defineRoute(updateEndpoint, ({ session, params, body }) =>
  updateProfile(session.accountId, params.profileId, body),
);

export const DELETE = defineRoute(deleteEndpoint, ({ session, params }) =>
  deleteProfile(session.accountId, params.profileId),
);
