'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useText } from '#text';
import { isSpoken, languageCookie, localeNames, locales } from './locales';

const aYearSeconds = 31_536_000;

/** For visitors: who is watching has a profile that says it. */
export function LanguageChoice({ className = '' }: { className?: string }) {
  const text = useText('everywhere');
  const locale = useLocale();
  const router = useRouter();
  const choose = (language: string) => {
    const secure = window.location.protocol === 'https:' ? '; secure' : '';
    document.cookie = `${languageCookie}=${language}; path=/; max-age=${aYearSeconds}; samesite=lax${secure}`;
    router.refresh();
  };
  return (
    <label className={`inline-flex items-center gap-3 text-sm text-muted ${className}`}>
      {text('language')}
      <select
        value={isSpoken(locale) ? locale : 'en'}
        onChange={(event) => choose(event.target.value)}
        className="min-h-tap cursor-pointer rounded-md border border-field bg-canvas/60 px-3 text-fg [&>option]:bg-overlay"
      >
        {locales.map((language) => (
          <option key={language} value={language} lang={language}>
            {localeNames[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
