import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseEnv } from './env';
import { loadSecrets } from './secrets';

const a = 'a'.repeat(32);
const b = 'b'.repeat(32);
const emptyFolder = () => mkdtempSync(path.join(tmpdir(), 'dex-secrets-'));

test('generates secrets once and keeps them for their owner only', () => {
  const DEX_DATA = emptyFolder();
  const first = loadSecrets(parseEnv({ DEX_DATA }));
  expect(loadSecrets(parseEnv({ DEX_DATA }))).toEqual(first);
  expect(statSync(path.join(DEX_DATA, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('prefers what the environment sets', () => {
  const DEX_DATA = emptyFolder();
  expect(loadSecrets(parseEnv({ DEX_DATA, MEDIA_SECRET: a })).MEDIA_SECRET).toBe(a);
});

test('needs no disk when both secrets are set', () => {
  const from = parseEnv({ DEX_DATA: '/dev/null/nowhere', NEXTAUTH_SECRET: a, MEDIA_SECRET: b });
  expect(loadSecrets(from)).toEqual({ NEXTAUTH_SECRET: a, MEDIA_SECRET: b });
});

test('refuses to invent secrets that would not last', () => {
  expect(() => loadSecrets(parseEnv({ VERCEL: '1', NEXTAUTH_SECRET: a }))).toThrow(
    'Set MEDIA_SECRET: on Vercel',
  );
  expect(() => loadSecrets(parseEnv({ DEX_DATA: '/dev/null/nowhere' }))).toThrow(
    'Set NEXTAUTH_SECRET and MEDIA_SECRET, or make /dev/null/nowhere readable and writable',
  );
});

test('does not replace a damaged file behind your back', () => {
  const DEX_DATA = emptyFolder();
  writeFileSync(path.join(DEX_DATA, 'secrets.json'), '{"NEXTAUTH_SECRET":"x"}');
  expect(() => loadSecrets(parseEnv({ DEX_DATA }))).toThrow('is damaged');
});
