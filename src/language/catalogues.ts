import compile from 'icu-minify/compile';
import { ar } from '@/messages/ar';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { es } from '@/messages/es';
import type { CompiledArea } from './create-text';
import type { Locale } from './locales';
import type { Area } from './messages';

const catalogues = { en, de, es, ar, pseudo: en };
const compiled = new Map<string, CompiledArea>();

/** One area in one language, parsed here once, so that no browser needs to know the syntax of messages. */
export function compiledArea(locale: Locale, area: Area): CompiledArea {
  const key = `${locale}/${area}`;
  const known = compiled.get(key);
  if (known) return known;
  const made = Object.fromEntries(
    Object.entries<string>(catalogues[locale][area]).map(([name, message]) => {
      // Its cases have no prototype, and React sends only plain objects to the browser.
      const parsed = structuredClone(compile(message));
      return [name, locale === 'pseudo' ? bracketed(parsed) : parsed];
    }),
  );
  compiled.set(key, made);
  return made;
}

type Compiled = CompiledArea[string];

function bracketed(message: Compiled): Compiled {
  return typeof message === 'string' ? `⟦${message}⟧` : ['⟦', ...message, '⟧'];
}
