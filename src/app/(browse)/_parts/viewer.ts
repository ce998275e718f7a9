import { cache } from 'react';
import { GET as readAccount } from '@/app/api/account/route';
import { GET as readProfiles } from '@/app/api/profiles/route';
import { preload } from '@/app/api/_route/preload';
import { getMe } from '@/modules/accounts/contract';
import { listProfiles, type Profile } from '@/modules/profiles/contract';

export type Viewer = { email: string; isOwner: boolean; profile: Profile };

/** Who looks at this page, asked once for all its parts; null while nobody has come in. */
export const readViewer = cache(async (): Promise<Viewer | null> => {
  const [account, profiles] = await Promise.all([
    preload(readAccount, getMe),
    preload(readProfiles, listProfiles),
  ]);
  if (!account.ok || !profiles.ok) return null;
  const profile = profiles.data.items.find(({ id }) => id === profiles.data.currentId);
  if (!profile) return null;
  return { email: account.data.email, isOwner: account.data.role === 'owner', profile };
});
