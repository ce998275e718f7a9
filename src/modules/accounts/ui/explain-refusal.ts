import type { Text } from '@/language/create-text';
import type { ProviderName, SignInErrorCode } from '../contract';

export const providerLabels: Record<ProviderName, string> = { github: 'GitHub', google: 'Google' };

/** A sentence for a code from `?error=` or from an answer; unknown codes get the general one. */
export function explainRefusal(
  text: Text<'auth'>,
  code: SignInErrorCode | (string & {}),
  retryAfterSeconds: number | null = null,
): string {
  const sentence = text.find(`refused${code}`) ?? text('refusedUnexpected');
  return retryAfterSeconds && code === 'TooManyAttempts'
    ? `${sentence} ${waiting(text, retryAfterSeconds)}`
    : sentence;
}

function waiting(text: Text<'auth'>, seconds: number): string {
  if (seconds < 90) return text('againInSeconds', { seconds });
  return text('againInMinutes', { minutes: Math.ceil(seconds / 60) });
}
