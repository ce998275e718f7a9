import type { ServerResponse } from 'node:http';
import type { AppError } from '@/shared/errors';
import { Refusal } from './found';

/** A status and nothing more: why is nobody's business who could not know it already. */
export function refuse(
  res: ServerResponse,
  status: number,
  headers: Record<string, string> = { 'Cache-Control': 'no-store' },
): void {
  res.writeHead(status, status === 304 ? headers : { ...headers, 'Content-Length': '0' }).end();
}

const defaultRetrySeconds = 1;

/**
 * Says why to who has shown a signature: RFC 9457, with a `code` for players. Returns false for errors that say
 * nothing about the request.
 */
export function refuseWithReason(res: ServerResponse, error: unknown): boolean {
  const refusal = error instanceof Refusal ? error : asRefusal(error);
  if (!refusal) return false;
  const body = JSON.stringify({ status: refusal.status, code: refusal.reason });
  res.writeHead(refusal.status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(body)),
    ...(refusal.status === 503 && {
      'Retry-After': String(refusal.retryAfterSeconds ?? defaultRetrySeconds),
    }),
  });
  res.end(res.req.method === 'HEAD' ? undefined : body);
  return true;
}

function asRefusal(error: unknown): Refusal | null {
  // By its name: an encoder that was started for a page comes from another bundle, with an AppError of its own.
  if (!(error instanceof Error) || error.name !== 'AppError') return null;
  const { code, retryAfterSeconds } = error as Pick<AppError, keyof AppError>;
  if (code === 'not_found' || code === 'invalid') return new Refusal(404, 'gone');
  const isBusy = code === 'unavailable' || code === 'too_many';
  return isBusy ? new Refusal(503, 'not_ready', retryAfterSeconds) : null;
}
