import compile from 'icu-minify/compile';
import { describe, expect, it } from 'vitest';
import { ar } from '@/messages/ar';
import { de } from '@/messages/de';
import { en } from '@/messages/en';
import { es } from '@/messages/es';
import { createText } from './create-text';
import { compiledArea } from './catalogues';

const areas = Object.keys(en) as (keyof typeof en)[];
const others = { de, es, ar };

/** Names of the arguments and tags of a message. */
function argumentsOf(message: string): string[] {
  const found = new Set<string>();
  const collect = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, kind, branches] = node as unknown[];
    if (typeof name === 'string' && (node.length > 1 || typeof kind === 'number')) found.add(name);
    else if (typeof name === 'string' && node.length === 1) found.add(name);
    if (kind === 1 || kind === 2 || kind === 3) Object.values(branches as object).forEach(walk);
    else node.slice(1).forEach(walk);
  };
  const walk = (nodes: unknown): void => {
    if (Array.isArray(nodes)) nodes.forEach(collect);
  };
  walk(compile(message));
  return [...found].sort();
}

describe.each(Object.entries(others))('the catalogue in %s', (language, catalogue) => {
  it.each(areas)('says everything that the English one says in %s, with the same facts', (area) => {
    const english: Record<string, string> = en[area];
    const translated: Record<string, string> = catalogue[area];
    expect(Object.keys(translated).sort()).toEqual(Object.keys(english).sort());
    for (const [key, message] of Object.entries(translated)) {
      expect(message.trim(), `${language} ${area}.${key}`).not.toBe('');
      expect(argumentsOf(message), `${language} ${area}.${key}`).toEqual(argumentsOf(english[key]!));
    }
  });
});

describe('a message', () => {
  it('takes its facts, its plural and its tags', () => {
    const messages = {
      films: compile('{count, plural, =0 {No films} one {# film} other {# films}} of {name}'),
      rich: compile('Read <b>this</b> first'),
    };
    const text = createText('de', 'everywhere', messages) as unknown as {
      (key: string, values: Record<string, string | number>): string;
    };
    expect(text('films', { count: 1, name: 'Ada' })).toBe('1 film of Ada');
    expect(text('films', { count: 1200, name: 'Ada' })).toBe('1.200 films of Ada');
    expect(text('films', { count: 0, name: 'Ada' })).toBe('No films of Ada');
  });

  it.each(areas)('of %s can be sent to a browser', (area) => {
    const assertPlain = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      expect([Object.prototype, Array.prototype]).toContain(Object.getPrototypeOf(value));
      Object.values(value).forEach(assertPlain);
    };
    assertPlain(compiledArea('en', area));
  });

  it('stands in brackets in the language that exists for tests', () => {
    expect(compiledArea('pseudo', 'everywhere').close).toBe('⟦Close⟧');
  });
});
