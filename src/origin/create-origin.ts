import type { IncomingMessage, ServerResponse } from 'node:http';
import { readAddress, type Wanted } from './address';
import { BufferPool } from './buffer-pool';
import type { Found } from './found';
import { refuse, refuseWithReason } from './refuse';
import { headersFor } from './response-headers';
import { sendFound, type Exchange } from './send-found';

export type Asking = {
  /** Tells viewers apart who watch the same video. */
  viewerId: string;
  /** Fires when the viewer left or has everything. */
  signal: AbortSignal;
};

export type OriginDeps = {
  /** Key of the signatures in media addresses. */
  secret: string;
  /** Null when there is no such thing (any more). Called only for addresses that are signed. */
  open(wanted: Wanted, asking: Asking): Promise<Found | null>;
  /** Scheme, host and port of the site, when its pages come from another one than the media. */
  siteOrigin?: string | undefined;
  onError: (error: unknown, path: string) => void;
  now?: () => number;
  pool?: BufferPool;
};

/** Made once: the error of `abort()` would cost each answer the writing down of a stack. */
const gone = new Error('The viewer has left, or has everything');

/** Answers everything under /media/; returns false, and touches nothing, for all other addresses. */
export function createOrigin(deps: OriginDeps): (req: IncomingMessage, res: ServerResponse) => boolean {
  const pool = deps.pool ?? new BufferPool();
  return (req, res) => {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith('/media/')) return false;
    const leaving = new AbortController();
    res.once('close', () => leaving.abort(gone));
    const context = { ...deps, pool, path, signal: leaving.signal };
    answer(req, res, context).catch((error: unknown) => {
      // A viewer who closes the page in the middle is not an error.
      if (res.destroyed) return;
      if (res.headersSent) {
        deps.onError(error, path.split('/', 3).join('/'));
        res.destroy();
      } else if (!refuseWithReason(res, error)) {
        deps.onError(error, path.split('/', 3).join('/'));
        refuse(res, 500);
      }
    });
    return true;
  };
}

type Context = OriginDeps & { pool: BufferPool; path: string; signal: AbortSignal };

async function answer(req: IncomingMessage, res: ServerResponse, context: Context): Promise<void> {
  for (const [name, value] of Object.entries(fixedHeaders(req, context.siteOrigin)))
    res.setHeader(name, value);
  const { method } = req;
  if (method === 'OPTIONS') preflight(res, context.siteOrigin);
  else if (method !== 'GET' && method !== 'HEAD') refuse(res, 405, { Allow: 'GET, HEAD, OPTIONS' });
  else await find({ method, req, res, pool: context.pool, onError: context.onError }, context);
}

async function find(exchange: Exchange, context: Context): Promise<void> {
  const { res } = exchange;
  const nowSeconds = (context.now ?? Date.now)() / 1000;
  const wanted = readAddress(context.secret, context.path, nowSeconds);
  if (wanted === null) {
    refuse(res, 403);
    return;
  }
  const viewerId = wanted === 'unknown' || wanted.kind === 'picture' ? '' : wanted.profileId;
  const found =
    wanted === 'unknown' ? null : await context.open(wanted, { viewerId, signal: context.signal });
  if (wanted === 'unknown' || !found) {
    refuse(res, 404);
    return;
  }
  const isFinal = found.kind !== 'making' && !(found.kind === 'whole' && found.isDraft);
  await sendFound(exchange, found, headersFor(wanted, { isFinal, nowSeconds }));
}

function fixedHeaders(req: IncomingMessage, siteOrigin: string | undefined): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cross-Origin-Resource-Policy': siteOrigin ? 'cross-origin' : 'same-origin',
    ...(siteOrigin && { Vary: 'Origin' }),
    ...(siteOrigin &&
      req.headers.origin === siteOrigin && {
        'Access-Control-Allow-Origin': siteOrigin,
        'Access-Control-Expose-Headers': 'Content-Length, Content-Range, ETag, Retry-After',
      }),
  };
}

function preflight(res: ServerResponse, siteOrigin: string | undefined): void {
  const allowed = {
    'Access-Control-Allow-Methods': 'GET, HEAD',
    'Access-Control-Allow-Headers': 'Range, If-Range',
  };
  res.writeHead(204, siteOrigin ? { ...allowed, 'Access-Control-Max-Age': '86400' } : {}).end();
}
