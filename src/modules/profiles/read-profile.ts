import type { Session } from '@/modules/accounts/server';
import { createBriefCache } from '@/server/brief-cache';
import { choiceCookie, readChoice } from './choice-cookie';
import type { Profile } from './contract';
import { findProfile, listProfilesOf } from './store';

/** As for sessions: a change made here counts at once, one of another process within this time. */
const watching = createBriefCache<Profile | null>({ name: 'profile', forMs: 1_000, atMost: 2_000 });

export const forgetProfile = (profileId: string) => watching.forget(profileId);

/** Who is watching: the profile that the signed cookie names, if this account (still) has it. */
export async function readProfile(request: Request, session: Session): Promise<Profile | null> {
  const profileId = readChoice(request, session);
  // The cookie is bound to the account, so the id alone is a safe key.
  return profileId ? watching.read(profileId, () => findProfile(session.accountId, profileId)) : null;
}

/** What `readProfile` would answer, where that is known without waiting. */
export function peekProfile(request: Request, session: Session): Profile | null | undefined {
  const profileId = readChoice(request, session);
  return profileId ? watching.peek(profileId) : null;
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
