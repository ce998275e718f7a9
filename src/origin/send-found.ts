import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BufferPool } from './buffer-pool';
import type { ByteSource } from './byte-source';
import type { Found, TextBody } from './found';
import { planResponse, type Facts } from './plan-response';
import { refuse } from './refuse';
import { sendBytes, write } from './send-bytes';

export type Exchange = {
  method: 'GET' | 'HEAD';
  req: IncomingMessage;
  res: ServerResponse;
  pool: BufferPool;
  onError: (error: unknown, path: string) => void;
};

type Headers = Record<string, string>;

/** A viewer who takes nothing for this long is gone; nginx waits as long. A player asks again where it was. */
const stallTimeoutMs = 60_000;

export async function sendFound(exchange: Exchange, found: Found, headers: Headers): Promise<void> {
  exchange.res.setTimeout(stallTimeoutMs, () => exchange.res.destroy());
  if (found.kind === 'text') sendText(exchange, found.text, headers);
  else if (found.kind === 'making') await sendMaking(exchange, found.chunks, headers);
  else await sendWhole(exchange, found.source, headers);
}

async function sendWhole(exchange: Exchange, source: ByteSource, headers: Headers): Promise<void> {
  const { method, req, res, pool, onError } = exchange;
  // Also when the viewer leaves while a read is under way: close() waits for that read by itself.
  const close = () => {
    source.close().catch((error: unknown) => {
      onError(error, 'close');
    });
  };
  if (res.destroyed) {
    close();
    return;
  }
  res.once('close', close);
  const plan = planResponse(method, req.headers, factsOf(source));
  const all = { ...headers, ...plan.headers };
  if (!plan.span) {
    refuse(res, plan.status, all);
    return;
  }
  res.writeHead(plan.status, { ...all, 'Content-Length': String(plan.span.end - plan.span.start) });
  if (method === 'GET') await sendBytes(res, source, plan.span, pool);
  res.end();
}

function sendText(
  { method, req, res }: Exchange,
  { plain, gzipped, etag }: TextBody,
  headers: Headers,
): void {
  const isCompressed = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '');
  // Another tag for other bytes: RFC 9110 §8.8.3.
  const tag = isCompressed ? etag.replace(/"$/, '-z"') : etag;
  const common = { ...headers, ETag: tag };
  res.appendHeader('Vary', 'Accept-Encoding');
  if (req.headers['if-none-match'] === tag) {
    refuse(res, 304, common);
    return;
  }
  const body = isCompressed ? gzipped : plain;
  const encoding = isCompressed ? { 'Content-Encoding': 'gzip' } : {};
  res.writeHead(200, { ...common, ...encoding, 'Content-Length': String(body.length) });
  res.end(method === 'GET' ? body : undefined);
}

/** Every piece leaves as soon as it is there. A failure in the middle breaks the connection: no made-up ending. */
async function sendMaking(
  { method, res }: Exchange,
  chunks: AsyncIterable<Uint8Array>,
  headers: Headers,
): Promise<void> {
  if (method === 'HEAD') {
    res.writeHead(200, headers).end();
    return;
  }
  for await (const chunk of chunks) {
    // With the first bytes, not before: until then an encoder that fails can still be told from one that is slow.
    if (!res.headersSent) res.writeHead(200, headers);
    await write(res, chunk);
    if (res.destroyed) return;
  }
  if (!res.headersSent) throw new Error('A segment without a byte');
  res.end();
}

function factsOf({ sizeBytes, modifiedMs }: ByteSource): Facts {
  return {
    sizeBytes,
    modifiedMs,
    etag: `"${sizeBytes.toString(36)}-${Math.round(modifiedMs * 1000).toString(36)}"`,
  };
}
