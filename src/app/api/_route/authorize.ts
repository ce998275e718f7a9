import { peekSession, readSession, type Session } from '@/modules/accounts/server';
import { peekProfile, readProfile } from '@/modules/profiles/server';
import type { Profile } from '@/modules/profiles/contract';
import { AppError } from '@/shared/errors';
import type { Access } from '@/shared/endpoint';

export type Viewer = { session: Session | null; profile: Profile | null };

const roles: Partial<Record<Access, readonly string[]>> = {
  editor: ['owner', 'editor'],
  owner: ['owner'],
};

/**
 * Throws `unauthenticated`, `forbidden` or `profile_required` before anything of the request is read. A promise only
 * where the database has to be asked.
 */
export function authorize(access: Access, request: Request): Viewer | Promise<Viewer> {
  if (access === 'public') return { session: null, profile: null };
  const session = access === 'profile' ? peekSession(request) : undefined;
  const profile = session && peekProfile(request, session);
  return session && profile ? { session, profile } : admit(access, request);
}

async function admit(access: Access, request: Request): Promise<Viewer> {
  const session = await readSession(request);
  if (!session) throw new AppError('unauthenticated', 'Sign in to go on.');
  const allowed = roles[access];
  if (allowed && !allowed.includes(session.role)) {
    throw new AppError('forbidden', 'Your account may not do this; ask the owner of this server.');
  }
  if (access !== 'profile') return { session, profile: null };
  const profile = await readProfile(request, session);
  if (!profile) throw new AppError('profile_required', 'Choose who is watching first.');
  return { session, profile };
}
