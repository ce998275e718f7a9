import type { z } from 'zod';
import { AppError } from '@/shared/errors';
import type { Endpoint } from '@/shared/endpoint';

const maxBodyBytes = 256 * 1024;

/** Throws `invalid` with a sentence per field, named as the caller named it. */
export function parseOrThrow(schema: z.ZodType, value: unknown, what: string): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.') || what] ??= issue.message;
  const reasons = Object.entries(fields).map(([name, message]) => `${name}: ${message.replace(/\.$/, '')}`);
  throw new AppError('invalid', `The ${what} could not be read. ${reasons.join('; ')}.`, { fields });
}

const patterns = new Map<string, RegExp>();

function patternOf(path: string): RegExp {
  let pattern = patterns.get(path);
  if (!pattern) {
    pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`);
    patterns.set(path, pattern);
  }
  return pattern;
}

/** The braces of a contract's path, read from the URL itself, so that a handler needs no framework. */
export function readParams(path: string, pathname: string): Record<string, string> {
  const groups = patternOf(path).exec(pathname)?.groups ?? {};
  const entries = Object.entries(groups);
  try {
    return Object.fromEntries(entries.map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new AppError('invalid', 'The address has a part that is not properly encoded.');
  }
}

async function readLimited(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) throw tooLarge();
  if (!request.body) return '';
  const decoder = new TextDecoder();
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  let text = '';
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    bytes += part.value.byteLength;
    if (bytes > maxBodyBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

const tooLarge = () => new AppError('too_large', 'A request may carry at most 256 KiB.');

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  // A form of another site can send text/plain without asking the browser; JSON it cannot.
  if (!type.startsWith('application/json')) {
    throw new AppError('invalid', 'Send the body as application/json.');
  }
  const text = await readLimited(request);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AppError('invalid', 'The body is not valid JSON.');
  }
}

export type Input = { params: unknown; query: unknown; body: unknown };

/** A promise only where there is a body to wait for. */
export function readInput(endpoint: Endpoint, request: Request, url: URL): Input | Promise<Input> {
  const { params, query, body } = endpoint;
  const input = {
    params: params && parseOrThrow(params, readParams(endpoint.path, url.pathname), 'address'),
    query: query && parseOrThrow(query, Object.fromEntries(url.searchParams), 'query'),
    body: undefined,
  };
  if (!body) return input;
  return readJson(request).then((sent) => ({ ...input, body: parseOrThrow(body, sent, 'body') }));
}
