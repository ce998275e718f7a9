import { expect, test } from 'vitest';
import { parseEnv } from './env';

test('needs no variable at all', () => {
  expect(parseEnv({})).toMatchObject({ PORT: 3000, DEX_DEMO: true, LOG_LEVEL: 'info' });
});

test('takes an empty value for one that is not set', () => {
  expect(parseEnv({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ PORT: 3000 });
});

test.each([
  ['PORT', 'abc', 'PORT is wrong: expected a whole number from 0 to 65535, found "abc".'],
  ['PORT', '70000', 'PORT is wrong: expected a whole number from 0 to 65535, found "70000".'],
  ['DEX_DEMO', 'perhaps', 'DEX_DEMO is wrong: expected on or off, found "perhaps".'],
  ['MEDIA_URL', 'ftp://x', 'MEDIA_URL is wrong: expected an http:// or https:// address, found "ftp://x".'],
  [
    'DATABASE_URL',
    'postgres://me:hush@db/dex',
    'DATABASE_URL is wrong: expected mongodb://…, mongodb+srv://… or file:…, found "postgres://…@db/dex".',
  ],
  [
    'MEDIA_SECRET',
    'short',
    'MEDIA_SECRET is wrong: expected at least 32 characters (try: openssl rand -base64 32), found 5 characters.',
  ],
  ['GITHUB_ID', 'x', 'GITHUB_SECRET is missing: GITHUB_ID and GITHUB_SECRET are set together.'],
])('says what is wrong with %s=%s', (name, value, message) => {
  expect(() => parseEnv({ [name]: value })).toThrow(message);
});

test('names every wrong value at once', () => {
  expect(() => parseEnv({ PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT[^]*LOG_LEVEL/);
});
