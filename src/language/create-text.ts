import type { CompiledMessage } from 'icu-minify/format';
import format from 'icu-minify/format';
import { createElement, Fragment, type ReactNode } from 'react';
import type { Area, Messages } from './messages';
import { tagOf, type Locale } from './locales';

type Values = Record<string, string | number | Date>;
type RichValues = Record<string, string | number | Date | ((inner: ReactNode) => ReactNode)>;

/** What one area says, in the viewer's language: `text('greeting', { name })`. */
export type Text<A extends Area> = {
  (key: keyof Messages[A], values?: Values): string;
  /** With elements for the tags of the message: `text.rich('terms', { link: (inner) => <a>{inner}</a> })`. */
  rich: (key: keyof Messages[A], values: RichValues) => ReactNode;
  /** The message under a key that is known only at run time, or null. */
  find: (key: string, values?: Values) => string | null;
};

export type CompiledArea = Readonly<Record<string, CompiledMessage>>;

export function createText<A extends Area>(locale: Locale, area: A, messages?: CompiledArea): Text<A> {
  const tag = tagOf(locale);
  const say = (key: PropertyKey, values?: RichValues) => {
    const message = messages?.[String(key)];
    if (message === undefined) return missing(`${area}.${String(key)}`);
    return format<ReactNode>(message, tag, values as Parameters<typeof format<ReactNode>>[2], { formatters });
  };
  const text = (key: PropertyKey, values?: Values) => say(key, values) as string;
  return Object.assign(text, {
    rich(key: PropertyKey, values: RichValues) {
      const said = say(key, values);
      if (!Array.isArray(said)) return said;
      const parts = said as ReactNode[];
      return createElement(Fragment, null, ...parts);
    },
    find: (key: string, values?: Values) =>
      messages && Object.hasOwn(messages, key) ? text(key, values) : null,
  });
}

/** A viewer is better served by a key than by no page. */
function missing(name: string): string {
  if (process.env.NODE_ENV === 'production') return name;
  throw new Error(`No text ${name} here: name its area in <Texts>.`);
}

// A formatter takes longer to make than to use many times.
const made = new Map<string, unknown>();
function keep<T>(kind: string, args: unknown[], make: () => T): T {
  const key = kind + JSON.stringify(args);
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

const formatters = {
  getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
    keep('date', args, () => new Intl.DateTimeFormat(...args)),
  getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
    keep('number', args, () => new Intl.NumberFormat(...args)),
  getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
    keep('plural', args, () => new Intl.PluralRules(...args)),
};
