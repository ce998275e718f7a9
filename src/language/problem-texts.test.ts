import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import ar from '@/messages/ar/problems.json';
import de from '@/messages/de/problems.json';
import es from '@/messages/es/problems.json';
import { errorCodes } from '@/shared/errors';

const src = path.resolve(import.meta.dirname, '..');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^(modules|app\/api|ui\/api)\//.test(file) && /\.tsx?$/.test(file) && !file.includes('.test.'),
);

/** Sentences of errors, and of what forms ask for, as far as they are written out in the sources. */
const sentences = new Set(
  sources.flatMap((file) => {
    const text = readFileSync(path.join(src, file), 'utf8');
    const errors = [...text.matchAll(/new (?:AppError|ApiError)\(\s*'\w+',\s*'((?:[^'\\]|\\.)+\.)'/g)];
    const rules = [...text.matchAll(/\.(?:min|max)\([\d_]+,\s*'([^']+\.)'|z\.email\('([^']+)'/g)];
    return [...errors, ...rules].map(([, one, other]) => (one ?? other ?? '').replaceAll("\\'", "'"));
  }),
);

describe.each(Object.entries({ de, es, ar }))('the problems in %s', (_, catalogue) => {
  const known: Record<string, string> = catalogue;

  it('are all that the API and the forms speak of', () => {
    expect(sentences.size).toBeGreaterThan(20);
    expect([...sentences].filter((sentence) => !known[sentence])).toEqual([]);
  });

  it('have a general word for every code', () => {
    expect([...errorCodes, 'offline'].filter((code) => !known[`code:${code}`])).toEqual([]);
  });
});
