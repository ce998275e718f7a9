import type { Session } from '@/modules/accounts/server';
import { choiceCookie, readChoice } from './choice-cookie';
import type { Profile } from './contract';
import { findProfile, listProfilesOf } from './store';

/** Who is watching: the profile that the signed cookie names, if this account (still) has it. */
export async function readProfile(request: Request, session: Session): Promise<Profile | null> {
  const profileId = readChoice(request, session);
  return profileId ? findProfile(session.accountId, profileId) : null;
}

export async function readProfiles(request: Request, session: Session) {
  const items = await listProfilesOf(session.accountId);
  const chosen = readChoice(request, session);
  return { items, currentId: items.find((profile) => profile.id === chosen)?.id ?? null };
}

/** After the session was renewed: the same choice for the new one, so that nobody has to choose again. */
export function renewChoice(request: Request, ended: Session, renewed: Session): string {
  return choiceCookie(request, readChoice(request, ended), renewed);
}
