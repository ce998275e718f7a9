import type { ProviderName, SignInErrorCode } from '../contract';

export const providerLabels: Record<ProviderName, string> = { github: 'GitHub', google: 'Google' };

const sentences: Record<SignInErrorCode, string> = {
  CredentialsSignin: 'The e-mail or the password is wrong.',
  TooManyAttempts: 'Too many attempts.',
  Busy: 'Many people are signing in at this moment. Try again in a few seconds.',
  OAuthDenied: 'You did not allow it there, so nothing happened. Sign in another way, or try again.',
  OAuthCallback: 'That sign-in took too long or was begun in another window. Begin it again here.',
  OAuthUnavailable: 'That service cannot be reached at the moment. Sign in another way, or try again later.',
  OAuthNoEmail:
    'That service did not tell us an e-mail address. Share one there, or register with a password.',
  OAuthAccountNotLinked:
    'There is an account with this e-mail address already. To be sure that it is yours, sign in the way you did before.',
  RegistrationClosed: 'New accounts are closed here. Ask the owner of this server for one.',
  Unexpected: 'Signing in did not work. Try again; if it goes on like this, tell the owner of this server.',
};

/** A sentence for a code from `?error=` or from an answer; unknown codes get the general one. */
export function explainRefusal(code: string, retryAfterSeconds: number | null = null): string {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code as SignInErrorCode] : sentences.Unexpected;
  return retryAfterSeconds && code === 'TooManyAttempts'
    ? `${sentence} ${waiting(retryAfterSeconds)}`
    : sentence;
}

function waiting(seconds: number): string {
  if (seconds < 90) return `Try again in ${seconds} seconds.`;
  return `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}
