import { use } from 'react';
import { compiledArea } from './catalogues';
import { createText, type Text } from './create-text';
import type { Locale } from './locales';
import type { Area } from './messages';
import { readLocale } from './request-locale';

/** In a component of the server that is not async. */
export function useText<A extends Area>(area: A): Text<A> {
  return textIn(use(readLocale()), area);
}

export function useLocale(): Locale {
  return use(readLocale());
}

/** In an async component, or for metadata. */
export async function readText<A extends Area>(area: A): Promise<Text<A>> {
  return textIn(await readLocale(), area);
}

const texts = new Map<string, unknown>();

function textIn<A extends Area>(locale: Locale, area: A): Text<A> {
  const key = `${locale}/${area}`;
  if (!texts.has(key)) texts.set(key, createText(locale, area, compiledArea(locale, area)));
  return texts.get(key) as Text<A>;
}
