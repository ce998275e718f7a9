import { callerGroup } from '@/server/request-source';
import { createRateLimit, type RateLimit } from '@/server/rate-limit';
import { AppError } from '@/shared/errors';
import { recordAudit } from './record-audit';

const minute = 60;

/**
 * Only failures count: what turns out well is given back. One address may be a whole school, so what it may do is
 * generous; one address at one account is not. The limit per account alone holds against many addresses, and is
 * high enough that nobody can cheaply lock out somebody else.
 */
const limits = {
  caller: createRateLimit({ name: 'sign-in-caller', points: 100, perSeconds: 15 * minute }),
  callerAtAccount: createRateLimit({ name: 'sign-in-caller-account', points: 10, perSeconds: 15 * minute }),
  account: createRateLimit({ name: 'sign-in-account', points: 100, perSeconds: 60 * minute }),
  registration: createRateLimit({ name: 'register', points: 60, perSeconds: 10 * minute }),
  passwordChange: createRateLimit({ name: 'password-change', points: 10, perSeconds: 15 * minute }),
} as const;

type Spent = { limit: RateLimit; key: string };
type Attempt = { giveBack: () => Promise<void> };

/** Before anything costly. Throws `too_many` with the time to wait. */
export function takeSignInAttempt(email: string, address: string): Promise<Attempt> {
  const caller = callerGroup(address);
  return take([
    { limit: limits.caller, key: caller },
    { limit: limits.callerAtAccount, key: `${caller} ${email}` },
    { limit: limits.account, key: email },
  ]);
}

export function takeRegistration(address: string): Promise<Attempt> {
  return take([{ limit: limits.registration, key: callerGroup(address) }]);
}

export function takePasswordChange(accountId: string): Promise<Attempt> {
  return take([{ limit: limits.passwordChange, key: accountId }]);
}

async function take(wanted: readonly Spent[]): Promise<Attempt> {
  // In order, and only as far as the first refusal: a caller who is stopped uses up nothing of the account's.
  for (const { limit, key } of wanted) {
    const taken = await limit.take(key);
    if (taken.isAllowed) continue;
    if (taken.isFirst) {
      await recordAudit({ action: 'attempts.refused', subject: key, detail: { limit: limit.name } });
    }
    throw new AppError('too_many', `Too many attempts. Try again ${inWords(taken.retryAfterSeconds)}.`, {
      retryAfterSeconds: taken.retryAfterSeconds,
    });
  }
  return {
    giveBack: async () => {
      await Promise.all(wanted.map(({ limit, key }) => limit.giveBack(key)));
    },
  };
}

function inWords(seconds: number): string {
  if (seconds < 90) return `in ${seconds} seconds`;
  return `in ${Math.ceil(seconds / minute)} minutes`;
}
