import { headers } from 'next/headers';
import { cache } from 'react';
import { readSession } from '@/modules/accounts/server';
import { readProfile } from '@/modules/profiles/server';
import { readCookies } from '@/server/cookies';
import { env } from '@/server/env';
import { isSpoken, languageCookie, negotiate, type Locale } from './locales';

/** The language of this page: the profile's, else what was chosen in this browser, else what the browser asks for. */
export const readLocale = cache(async (): Promise<Locale> => {
  const incoming = await headers();
  const chosen = readCookies(incoming).get(languageCookie) ?? '';
  if (chosen === 'pseudo' && env().DEX_PSEUDO_LANGUAGE) return chosen;
  const profileLanguage = await languageOfProfile(incoming);
  if (isSpoken(profileLanguage)) return profileLanguage;
  if (isSpoken(chosen)) return chosen;
  return negotiate(incoming.get('accept-language') ?? '') ?? 'en';
});

async function languageOfProfile(incoming: Headers): Promise<string> {
  const request = new Request('http://localhost/', { headers: { cookie: incoming.get('cookie') ?? '' } });
  const session = await readSession(request);
  const profile = session && (await readProfile(request, session));
  return profile?.language ?? '';
}
