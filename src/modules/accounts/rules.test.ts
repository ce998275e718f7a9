import { describe, expect, test } from 'vitest';
import { decideProviderSignIn } from './rules';

const person = {
  provider: 'github' as const,
  providerAccountId: '7',
  email: 'ada@example.org',
  isEmailVerified: true,
  name: 'Ada',
};
const nobody = { linkedAccountId: null, sameEmail: null, isRegistrationOpen: true };
const verified = { id: 'a', isEmailVerified: true };
const unverified = { id: 'a', isEmailVerified: false };

describe('someone who comes back from a provider', () => {
  test.each([
    ['gets an account when new here', {}, {}, { do: 'create' }],
    [
      'gets one also with an unverified address that nobody has',
      { isEmailVerified: false },
      {},
      { do: 'create' },
    ],
    [
      'is told when registration is closed',
      {},
      { isRegistrationOpen: false },
      { do: 'refuse', code: 'RegistrationClosed' },
    ],
    ['enters the linked account', {}, { linkedAccountId: 'l' }, { do: 'sign-in', accountId: 'l' }],
    [
      'enters it also when registration is closed',
      {},
      { linkedAccountId: 'l', isRegistrationOpen: false },
      { do: 'sign-in', accountId: 'l' },
    ],
    [
      'enters it also without an address',
      { email: null },
      { linkedAccountId: 'l' },
      { do: 'sign-in', accountId: 'l' },
    ],
    [
      'enters it although the address now belongs to another',
      {},
      { linkedAccountId: 'l', sameEmail: verified },
      { do: 'sign-in', accountId: 'l' },
    ],
    [
      'joins an account when both sides verified the address',
      {},
      { sameEmail: verified },
      { do: 'link', accountId: 'a' },
    ],
    [
      'joins it also when registration is closed',
      {},
      { sameEmail: verified, isRegistrationOpen: false },
      { do: 'link', accountId: 'a' },
    ],
    [
      'never joins one that has not verified it here',
      {},
      { sameEmail: unverified },
      { do: 'refuse', code: 'OAuthAccountNotLinked' },
    ],
    [
      'never joins with an address the provider has not verified',
      { isEmailVerified: false },
      { sameEmail: verified },
      { do: 'refuse', code: 'OAuthAccountNotLinked' },
    ],
    [
      'never joins when neither has',
      { isEmailVerified: false },
      { sameEmail: unverified },
      { do: 'refuse', code: 'OAuthAccountNotLinked' },
    ],
    [
      'is told when the provider gives no address',
      { email: null },
      {},
      { do: 'refuse', code: 'OAuthNoEmail' },
    ],
  ])('%s', (_title, says, known, expected) => {
    expect(decideProviderSignIn({ ...person, ...says }, { ...nobody, ...known })).toEqual(expected);
  });
});
