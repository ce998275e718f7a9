'use client';

import { call } from '@/ui/api/call';
import { useEndpoint } from '@/ui/api/use-endpoint';
import type {
  chooseProfile,
  createProfile,
  deleteProfile,
  listProfiles,
  Profile,
  ProfileDraft,
  updateProfile,
} from '../contract';

export function useProfiles() {
  const { data, error, mutate } = useEndpoint<typeof listProfiles>('/api/profiles', {});
  return {
    profiles: data?.items ?? null,
    currentId: data?.currentId ?? null,
    error,
    create: async (draft: ProfileDraft): Promise<Profile> => {
      const created = await call<typeof createProfile>('POST', '/api/profiles', { body: draft });
      await mutate();
      return created;
    },
    update: async (profileId: string, draft: ProfileDraft): Promise<void> => {
      const params = { profileId };
      await call<typeof updateProfile>('PATCH', '/api/profiles/{profileId}', { params, body: draft });
      await mutate();
    },
    remove: async (profileId: string): Promise<void> => {
      await call<typeof deleteProfile>('DELETE', '/api/profiles/{profileId}', { params: { profileId } });
      await mutate();
    },
  };
}

/** The page is loaded anew: what is in memory belongs to whoever was watching before. */
export async function watchAs(profileId: string, next: string): Promise<void> {
  await call<typeof chooseProfile>('PUT', '/api/profiles/current', { body: { profileId } });
  window.location.assign(next);
}
