import { preload } from '@/app/api/_route/preload';
import { GET as readOptions } from '@/app/api/account/options/route';
import { GET as readMe } from '@/app/api/account/route';
import { getMe, getSignInOptions } from '@/modules/accounts/contract';

/** `first` will own the server, a `guest` may register, a `stranger` needs an account from the owner. */
export type Visitor = 'first' | 'guest' | 'stranger' | 'member';

export async function readVisitor(): Promise<Visitor> {
  const [me, options] = await Promise.all([preload(readMe, getMe), preload(readOptions, getSignInOptions)]);
  if (me.ok) return 'member';
  // With the database out of reach the landing page still greets; /auth will say what is wrong.
  if (!options.ok) return 'stranger';
  if (options.data.isFirstAccount) return 'first';
  return options.data.isRegistrationOpen ? 'guest' : 'stranger';
}
