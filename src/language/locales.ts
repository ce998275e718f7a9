/** The languages that Dex speaks. English is the one that strings are written in first. */
export const locales = ['en', 'de', 'es', 'ar'] as const;
/** `pseudo` is English in brackets, for tests: what stands outside of them is in no catalogue. */
export type Locale = (typeof locales)[number] | 'pseudo';

/** Each language by its own name, for choices. */
export const localeNames: Record<(typeof locales)[number], string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
};

/** What a visitor chose before anybody knew who is watching. Scripts may write it: it is no secret. */
export const languageCookie = 'dex-language';

export const directionOf = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

/**
 * The tag for `Intl` and `<html lang>`. Digits are Latin in every language: times, resolutions and episode numbers
 * stand beside each other, and half of them are the same everywhere.
 */
export const tagOf = (locale: Locale): string =>
  locale === 'pseudo' ? 'en-XA' : locale === 'ar' ? 'ar-u-nu-latn' : locale;

export function isSpoken(language: string): language is (typeof locales)[number] {
  return (locales as readonly string[]).includes(language);
}

/** The best of our languages for an Accept-Language header (RFC 9110, section 12.5.4), or null. */
export function negotiate(header: string): Locale | null {
  const wishes = header.split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((text) => /^\s*q=([\d.]+)/.exec(text)?.[1]).find(Boolean);
    return { language: tag.split('-', 1)[0] ?? '', quality: quality ? Number(quality) : 1 };
  });
  const best = wishes
    .filter(({ language, quality }) => isSpoken(language) && quality > 0)
    .sort((one, other) => other.quality - one.quality)[0];
  return best && isSpoken(best.language) ? best.language : null;
}
