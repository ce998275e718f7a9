import { AppError } from '@/shared/errors';
import { takeSignInAttempt } from './attempt-limits';
import { email as emailSchema } from './contract';
import { isPasswordRight } from './hash-password';
import { forgetSession } from './read-session';
import { settleOwner } from './settle-owner';
import { findAccount, findAccountByEmail, type Account } from './store';

type Credentials = { email: string; password: string; address: string };

/**
 * Throws `unauthenticated` without saying what was wrong, `too_many` before anything is computed, and `unavailable`
 * when too many passwords are being checked.
 */
export async function signIn({ email, password, address }: Credentials): Promise<Account> {
  const parsed = emailSchema.safeParse(email);
  // Text that is no address takes the same way as an address that nobody has: it costs and counts the same.
  const asked = parsed.success ? parsed.data : '';
  const attempt = await takeSignInAttempt(asked, address);
  const account = await findAccountByEmail(asked);

  const isRight = await isPasswordRight(account?.passwordHash ?? null, password).catch(
    async (error: unknown) => {
      await attempt.giveBack();
      throw error;
    },
  );
  if (!account || !isRight) throw new AppError('unauthenticated', 'The e-mail or the password is wrong.');

  await attempt.giveBack();
  return settled(account);
}

/** The account as it may enter: whether it is the owner is decided by now. */
export async function settled(account: Account): Promise<Account> {
  if (account.role !== 'candidate') return account;
  await settleOwner();
  forgetSession(account.id);
  return (await findAccount(account.id)) ?? account;
}
