import { hkdfSync, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { AppError } from '@/shared/errors';
import { env, type Env } from './env';

const names = ['NEXTAUTH_SECRET', 'MEDIA_SECRET'] as const;
const stored = z.object({ NEXTAUTH_SECRET: z.string().min(32), MEDIA_SECRET: z.string().min(32) });

export type Secrets = Readonly<z.infer<typeof stored>>;

/**
 * What the environment does not set is generated once into `<data>/secrets.json`, readable by its owner only.
 * Throws `unavailable` where nothing written would last: new secrets at every start would sign everyone out.
 */
export function loadSecrets(from: Env): Secrets {
  const { NEXTAUTH_SECRET, MEDIA_SECRET } = from;
  if (NEXTAUTH_SECRET && MEDIA_SECRET) return Object.freeze({ NEXTAUTH_SECRET, MEDIA_SECRET });

  const missing = names.filter((name) => !from[name]).join(' and ');
  if (from.VERCEL)
    throw new AppError('unavailable', `Set ${missing}: on Vercel no generated secret would last.`);

  const file = path.join(from.DEX_DATA, 'secrets.json');
  const kept = readOrCreate(file, missing);
  return Object.freeze({
    NEXTAUTH_SECRET: NEXTAUTH_SECRET ?? kept.NEXTAUTH_SECRET,
    MEDIA_SECRET: MEDIA_SECRET ?? kept.MEDIA_SECRET,
  });
}

function readOrCreate(file: string, missing: string): Secrets {
  try {
    return read(file) ?? create(file);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError(
      'unavailable',
      `Set ${missing}, or make ${path.dirname(file)} readable and writable: generated secrets are kept there (${reason}).`,
      { cause },
    );
  }
}

function read(file: string): Secrets | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const parsed = stored.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new AppError(
    'unavailable',
    `${file} is damaged: restore it, or remove it (which signs everyone out).`,
  );
}

function create(file: string): Secrets {
  mkdirSync(path.dirname(file), { recursive: true });
  const generated = Object.fromEntries(names.map((name) => [name, randomBytes(32).toString('base64url')]));
  const temporary = `${file}.${process.pid.toString()}`;
  writeFileSync(temporary, JSON.stringify(generated, null, 2), { mode: 0o600, flush: true });
  try {
    // A link is made whole or not at all, and never replaces: of two processes starting at once, one wins for both.
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
}

let loaded: Secrets | undefined;

export function secrets(): Secrets {
  return (loaded ??= loadSecrets(env()));
}

/** A 32-byte key for one purpose, so that no two uses share a secret. The same purpose gives the same key. */
export function deriveKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secrets().NEXTAUTH_SECRET, '', `dex:${purpose}`, 32));
}
