'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { createText, type CompiledArea, type Text } from './create-text';
import type { Locale } from './locales';
import type { Area } from './messages';

type Known = { locale: Locale; areas: Readonly<Partial<Record<Area, CompiledArea>>> };

const Language = createContext<Known>({ locale: 'en', areas: {} });

type Props = Known & { children: ReactNode };

/** Hands texts to the components of the browser below it, besides those from further up. */
export function TextsProvider({ locale, areas, children }: Props) {
  const above = useContext(Language).areas;
  const known = useMemo(() => ({ locale, areas: { ...above, ...areas } }), [locale, areas, above]);
  return <Language value={known}>{children}</Language>;
}

/** What one area says in the viewer's language. Works in components of server and browser alike. */
export function useText<A extends Area>(area: A): Text<A> {
  const { locale, areas } = useContext(Language);
  const messages = areas[area];
  return useMemo(() => createText(locale, area, messages), [locale, area, messages]);
}

/** For `Intl` and @/language/format. */
export function useLocale(): Locale {
  return useContext(Language).locale;
}
