import { z } from 'zod';
import { defineEndpoint } from '@/shared/endpoint';
import { id } from '@/shared/schema';

export const role = z.enum(['owner', 'editor', 'viewer']);
export type Role = z.infer<typeof role>;

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This e-mail address is too long.')
  .pipe(z.email('Enter an e-mail address like name@example.org.'));

/** Length is what protects; the upper bound keeps hashing cheap. */
export const password = z
  .string()
  .min(10, 'Use at least 10 characters.')
  .max(200, 'Use at most 200 characters.');

export const accountName = z
  .string()
  .trim()
  .min(1, 'Tell us your name.')
  .max(60, 'Use at most 60 characters.');

export const providerName = z.enum(['github', 'google']);
export type ProviderName = z.infer<typeof providerName>;

/** Why signing in did not work: /auth gets one as `?error=` and says what to do about it. */
export const signInErrorCodes = [
  /** Wrong e-mail or wrong password: never says which. */
  'CredentialsSignin',
  /** Comes with Retry-After, and `retryAfter` seconds in the query. */
  'TooManyAttempts',
  /** More people sign in at this moment than this machine can check. */
  'Busy',
  /** Consent was denied at the provider. */
  'OAuthDenied',
  /** The sign-in was begun elsewhere, took too long, or the provider answered nonsense: begin again. */
  'OAuthCallback',
  /** The provider could not be reached. */
  'OAuthUnavailable',
  'OAuthNoEmail',
  /** The e-mail belongs to an account here, and not both sides have verified it: sign in as before. */
  'OAuthAccountNotLinked',
  'RegistrationClosed',
  /** Anything else; the log knows more. */
  'Unexpected',
] as const;
export type SignInErrorCode = (typeof signInErrorCodes)[number];

export const me = z.object({
  id,
  email: z.string(),
  name: z.string(),
  role,
  hasPassword: z.boolean(),
  providers: z.array(providerName),
});
export type Me = z.infer<typeof me>;

export const registration = z.object({ email, password, name: accountName });

/** What /auth has to know before anyone has signed in. */
export const getSignInOptions = defineEndpoint({
  method: 'GET',
  path: '/api/account/options',
  summary: 'How one can sign in here',
  access: 'public',
  response: z.object({
    providers: z.array(providerName),
    /** No account exists yet: the first one becomes the owner. */
    isFirstAccount: z.boolean(),
    isRegistrationOpen: z.boolean(),
  }),
});

export const register = defineEndpoint({
  method: 'POST',
  path: '/api/account',
  summary: 'Register with e-mail and password; then sign in',
  access: 'public',
  body: registration,
  response: z.object({ id, role }),
  errors: ['conflict', 'forbidden', 'too_many'],
});

export const getMe = defineEndpoint({
  method: 'GET',
  path: '/api/account',
  summary: 'The account that is signed in',
  access: 'account',
  response: me,
});

export const updateMe = defineEndpoint({
  method: 'PATCH',
  path: '/api/account',
  summary: 'Change the name of the account',
  access: 'account',
  body: z.object({ name: accountName }),
  response: me,
});

export const changePassword = defineEndpoint({
  method: 'PUT',
  path: '/api/account/password',
  summary: 'Change the password; every other session ends',
  access: 'account',
  body: z.object({ currentPassword: z.string().max(200).optional(), newPassword: password }),
  errors: ['forbidden', 'too_many'],
});

export const signOutEverywhere = defineEndpoint({
  method: 'DELETE',
  path: '/api/account/sessions',
  summary: 'End every session of this account, this one too',
  access: 'account',
});
