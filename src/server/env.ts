import path from 'node:path';
import { z } from 'zod';
import { bytesOf } from '@/shared/byte-size';
import { AppError } from '@/shared/errors';

const url = (expected: string, pattern: RegExp) => z.string().regex(pattern, expected);
const httpUrl = url('an http:// or https:// address', /^https?:\/\/[^\s/]+/).transform((text) =>
  text.replace(/\/+$/, ''),
);
const flag = z.stringbool();
const secret = z.string().min(32, 'at least 32 characters (try: openssl rand -base64 32)');
const byteSize = z
  .string()
  .refine((text) => bytesOf(text) !== null, 'a size such as 200GB, 1.5 TB or 500MiB')
  .transform((text) => bytesOf(text) ?? 0);
const filePath = z.string().transform((text) => path.resolve(text));

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number('a number from 0 to 65535').int().min(0).max(65_535).default(3000),
  /** Unset: every address of this machine. */
  HOST: z.string().optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Believe X-Forwarded-For and -Proto: only behind a proxy that sets them. */
  TRUST_PROXY: flag.default(false),

  /** Database file, media, generated secrets. Absolute from here on. */
  DEX_DATA: z
    .string()
    .default('./data')
    .transform((text) => path.resolve(text)),
  /** Unset: the embedded engine, on a file in DEX_DATA. */
  DATABASE_URL: url('mongodb://…, mongodb+srv://… or file:…', /^(mongodb(\+srv)?:\/\/|file:)./).optional(),

  /** Unset: generated once and kept in DEX_DATA (see secrets.ts). */
  NEXTAUTH_SECRET: secret.optional(),
  MEDIA_SECRET: secret.optional(),
  /** Where viewers reach Dex, when that is not plain from their requests. */
  NEXTAUTH_URL: httpUrl.optional(),
  /** The machine that serves media, when it is not this one. No slash at the end. */
  MEDIA_URL: httpUrl.optional(),

  GITHUB_ID: z.string().optional(),
  GITHUB_SECRET: z.string().optional(),
  GITHUB_AUTHORIZE_URL: httpUrl.default('https://github.com/login/oauth/authorize'),
  GITHUB_TOKEN_URL: httpUrl.default('https://github.com/login/oauth/access_token'),
  GITHUB_API_URL: httpUrl.default('https://api.github.com'),
  GOOGLE_CLIENT_ID: z.string().optional(),
  GOOGLE_CLIENT_SECRET: z.string().optional(),
  GOOGLE_ISSUER: httpUrl.default('https://accounts.google.com'),

  /** Make a demo library when the catalogue is empty. */
  DEX_DEMO: flag.default(true),
  /** Unset: from PATH, else the binaries that came with npm. */
  DEX_FFMPEG: filePath.optional(),
  DEX_FFPROBE: filePath.optional(),

  /** Unset: media is kept in DEX_DATA. Any S3-compatible service will do. */
  S3_BUCKET: z.string().optional(),
  /** Unset: Amazon's, in S3_REGION. */
  S3_ENDPOINT: httpUrl.optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** In front of every key, so that Dex can share a bucket. Ends in a slash from here on. */
  S3_PREFIX: z
    .string()
    .default('')
    .transform((text) => text.replace(/^\/+|\/+$/g, ''))
    .transform((text) => (text === '' ? '' : `${text}/`)),

  /** Links that show a title's name and picture to whoever has them. */
  DEX_SHARING: flag.default(true),

  /** Encode ahead what nobody has asked for yet. */
  DEX_FILL: flag.default(true),
  /** Most that encodings may take; unset: all but a reserve of the disk. In bytes from here on. */
  DEX_CACHE_LIMIT: byteSize.optional(),
  /** What is kept free on the disk of the media; unset: 2 % of it, at most 5 GB. In bytes from here on. */
  DEX_MIN_FREE: byteSize.optional(),
  /** How long an address of media works that somebody was given; players get new ones while they play. */
  DEX_GRANT_MINUTES: z.coerce.number('a number of minutes, up to a week').positive().max(10_080).default(240),
  /** Encoders of pictures that run at once for who waits. Unset: as many as there are cores. */
  DEX_ENCODERS: z.coerce.number('a number from 1 to 64').int().min(1).max(64).optional(),
  /** `auto`: graphics chips encode for who waits; `all`: what is made ahead, too; `off`: nothing. */
  DEX_HWACCEL: z.enum(['auto', 'all', 'off']).default('auto'),

  /** For tests: a browser whose language cookie says `pseudo` gets English in brackets. */
  DEX_PSEUDO_LANGUAGE: flag.default(false),

  /** Set by Vercel itself: nothing written to disk lasts. */
  VERCEL: flag.default(false),
});

export type Env = Readonly<z.infer<typeof schema>>;

const pairs = [
  ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  ['GITHUB_ID', 'GITHUB_SECRET'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
] as const;

/** Throws `invalid` with one sentence per wrong value: its name, what was expected, what was found. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  // `NAME=` in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = schema.safeParse(given);
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => describe(issue, given));
  for (const pair of pairs) {
    const missing = pair.filter((name) => !given[name]);
    if (missing.length === 1)
      wrong.push(`${missing.join()} is missing: ${pair.join(' and ')} are set together.`);
  }
  if (given.S3_BUCKET && !given.S3_ACCESS_KEY_ID)
    wrong.push('S3_ACCESS_KEY_ID is missing: S3_BUCKET needs it and S3_SECRET_ACCESS_KEY.');
  if (!parsed.success || wrong.length > 0) throw new AppError('invalid', wrong.join('\n'));
  return Object.freeze(parsed.data);
}

function describe(issue: z.core.$ZodIssue, given: Record<string, string | undefined>): string {
  const name = String(issue.path[0]);
  const value = given[name] ?? '';
  // A message may end up in a log: no secret, no password inside an address.
  const found = /SECRET/.test(name)
    ? `${String(value.length)} characters`
    : `"${value.replace(/\/\/.*@/, '//…@')}"`;
  return `${name} is wrong: expected ${expectation(issue)}, found ${found}.`;
}

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value' && issue.values.includes('on')) return 'on or off';
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`;
  if (issue.path[0] === 'PORT') return 'a whole number from 0 to 65535';
  return issue.message;
}

let parsed: Env | undefined;

/** The environment, parsed at the first call and frozen. */
export function env(): Env {
  return (parsed ??= parseEnv(process.env));
}
