import { isSpoken, type Locale } from '@/language/locales';
import { avatarIds, type Profile } from '../contract';

/** A new profile gets a face that nobody else in the house has. */
export function blankProfile(name: string, others: readonly Pick<Profile, 'avatar'>[], locale: Locale) {
  const avatar = avatarIds.find((id) => others.every((other) => other.avatar !== id)) ?? avatarIds[0];
  return {
    name,
    avatar,
    maturityLimit: 18,
    language: isSpoken(locale) ? locale : ('en' as const),
    isAutoplayOn: true,
  };
}
