import type { Session } from '@/modules/accounts/server';
import { choiceCookie } from './choice-cookie';
import type { Profile } from './contract';
import { noSuchProfile } from './no-such-profile';
import { findProfile } from './store';

type Choice = { profile: Profile; cookie: string };

/** Answers with a Set-Cookie value. Throws `not_found`. */
export async function chooseProfile(request: Request, session: Session, profileId: string): Promise<Choice> {
  const profile = await findProfile(session.accountId, profileId);
  if (!profile) throw noSuchProfile();
  return { profile, cookie: choiceCookie(request, profile.id, session) };
}
