import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

/**
 * The web's Request for a Node request. `signal` fires when the caller goes away before the answer is whole; it is made
 * when first asked for, because a Request that is given one costs six times as much (measured: 32 µs instead of 5).
 */
export class NodeRequest extends Request {
  readonly #res: ServerResponse;
  #controller: AbortController | undefined;

  constructor(req: IncomingMessage, res: ServerResponse) {
    const hasBody = req.method !== 'GET' && req.method !== 'HEAD';
    super(`http://${req.headers.host ?? 'localhost'}${req.url ?? '/'}`, {
      method: req.method ?? 'GET',
      headers: webHeaders(req),
      ...(hasBody && { body: Readable.toWeb(req) as ReadableStream, duplex: 'half' }),
    });
    this.#res = res;
  }

  override get signal(): AbortSignal {
    this.#controller ??= abortWhenLeft(this.#res);
    return this.#controller.signal;
  }
}

function abortWhenLeft(res: ServerResponse): AbortController {
  const controller = new AbortController();
  if (res.destroyed) controller.abort();
  res.once('close', () => {
    if (!res.writableFinished) controller.abort();
  });
  return controller;
}

function webHeaders(req: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (Array.isArray(value)) for (const one of value) headers.append(name, one);
    else if (value !== undefined) headers.set(name, value);
  }
  return headers;
}
