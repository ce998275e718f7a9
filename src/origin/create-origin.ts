import type { IncomingMessage, ServerResponse } from 'node:http';
import { headersOf, readAddress, type Wanted } from './address';
import { BufferPool } from './buffer-pool';
import type { ByteSource } from './byte-source';
import { planResponse, type Facts } from './plan-response';
import { sendBytes } from './send-bytes';

export type OriginDeps = {
  /** Key of the signatures in media addresses. */
  secret: string;
  /** Null when there is no such thing (any more). Called only for addresses that are signed. */
  open(wanted: Wanted): Promise<ByteSource | null>;
  /** Scheme, host and port of the site, when its pages come from another one than the media. */
  siteOrigin?: string | undefined;
  onError(error: unknown, path: string): void;
  now?: () => number;
  pool?: BufferPool;
};

/** A viewer who takes nothing for this long is gone; nginx waits as long. A player asks again where it was. */
const stallTimeoutMs = 60_000;

/** Answers everything under /media/; returns false, and touches nothing, for all other addresses. */
export function createOrigin(deps: OriginDeps): (req: IncomingMessage, res: ServerResponse) => boolean {
  const pool = deps.pool ?? new BufferPool();
  return (req, res) => {
    const path = (req.url ?? '').split('?', 1)[0] ?? '';
    if (!path.startsWith('/media/')) return false;
    answer(req, res, { ...deps, pool, path }).catch((error: unknown) => {
      // A viewer who closes the page in the middle is not an error.
      if (!res.destroyed) deps.onError(error, path.split('/', 3).join('/'));
      if (res.headersSent) res.destroy();
      else refuse(res, 500);
    });
    return true;
  };
}

type Context = OriginDeps & { pool: BufferPool; path: string };

async function answer(req: IncomingMessage, res: ServerResponse, context: Context): Promise<void> {
  for (const [name, value] of Object.entries(fixedHeaders(req, context.siteOrigin)))
    res.setHeader(name, value);
  const { method } = req;
  if (method === 'OPTIONS') preflight(res, context.siteOrigin);
  else if (method !== 'GET' && method !== 'HEAD') refuse(res, 405, { Allow: 'GET, HEAD, OPTIONS' });
  else await find(method, req, res, context);
}

type Reading = 'GET' | 'HEAD';

async function find(
  method: Reading,
  req: IncomingMessage,
  res: ServerResponse,
  context: Context,
): Promise<void> {
  const wanted = readAddress(context.secret, context.path, (context.now ?? Date.now)() / 1000);
  const source = wanted === null || wanted === 'unknown' ? null : await context.open(wanted);
  if (wanted === null) refuse(res, 403);
  else if (wanted === 'unknown' || !source) refuse(res, 404);
  else {
    // Also when the viewer leaves while a read is under way: close() waits for that read by itself.
    const close = () => {
      source.close().catch((error: unknown) => {
        context.onError(error, 'close');
      });
    };
    if (res.destroyed) close();
    else await send(method, req, res.once('close', close), { source, kind: wanted.kind, pool: context.pool });
  }
}

type Found = { source: ByteSource; kind: Wanted['kind']; pool: BufferPool };

async function send(method: Reading, req: IncomingMessage, res: ServerResponse, found: Found): Promise<void> {
  const plan = planResponse(method, req.headers, factsOf(found.source));
  const headers = { ...headersOf[found.kind], ...plan.headers };
  if (!plan.span) {
    refuse(res, plan.status, headers);
    return;
  }
  res.writeHead(plan.status, { ...headers, 'Content-Length': String(plan.span.end - plan.span.start) });
  res.setTimeout(stallTimeoutMs, () => res.destroy());
  if (method === 'GET') await sendBytes(res, found.source, plan.span, found.pool);
  res.end();
}

function factsOf({ sizeBytes, modifiedMs }: ByteSource): Facts {
  return {
    sizeBytes,
    modifiedMs,
    etag: `"${sizeBytes.toString(36)}-${Math.round(modifiedMs * 1000).toString(36)}"`,
  };
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
        'Access-Control-Expose-Headers': 'Content-Length, Content-Range, ETag',
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

/** A status and nothing more: why is nobody's business who could not know it already. */
function refuse(
  res: ServerResponse,
  status: number,
  headers: Record<string, string> = { 'Cache-Control': 'no-store' },
): void {
  res.writeHead(status, status === 304 ? headers : { ...headers, 'Content-Length': '0' }).end();
}
