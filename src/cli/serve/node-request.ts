import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { standInFor } from './stand-in';

/**
 * The web's Request for a Node request. What most handlers ask (method, address, headers) is answered from the Node
 * request; the standard object is made when something else of it is asked for, because it costs as much as all the
 * rest of a short answer. `signal` fires when the caller goes away before the answer is whole.
 */
export function nodeRequest(req: IncomingMessage, res: ServerResponse): Request {
  return new LazyRequest(req, res) as unknown as Request;
}

class LazyRequest {
  readonly #req: IncomingMessage;
  readonly #res: ServerResponse;
  #headers: Headers | undefined;
  #signal: AbortSignal | undefined;
  #standard: Request | undefined;

  constructor(req: IncomingMessage, res: ServerResponse) {
    this.#req = req;
    this.#res = res;
  }

  get method(): string {
    return this.#req.method ?? 'GET';
  }

  get url(): string {
    return `http://${this.#req.headers.host ?? 'localhost'}${this.#req.url ?? '/'}`;
  }

  get headers(): Headers {
    return (this.#headers ??= new LazyHeaders(this.#req) as unknown as Headers);
  }

  get signal(): AbortSignal {
    return (this.#signal ??= abortWhenLeft(this.#res).signal);
  }

  standard(): Request {
    const hasBody = this.method !== 'GET' && this.method !== 'HEAD';
    this.#standard ??= new Request(this.url, {
      method: this.method,
      headers: this.headers,
      ...(hasBody && { body: Readable.toWeb(this.#req) as ReadableStream, duplex: 'half' }),
    });
    return this.#standard;
  }
}

standInFor(LazyRequest.prototype, Request.prototype, (request) => request.standard());

/** Two names are looked up for most answers; a standard Headers of all of them costs 7 µs, as much as the rest. */
class LazyHeaders {
  readonly #req: IncomingMessage;
  #standard: Headers | undefined;

  constructor(req: IncomingMessage) {
    this.#req = req;
  }

  get(name: string): string | null {
    const value = this.#req.headers[name] ?? this.#req.headers[name.toLowerCase()];
    return Array.isArray(value) ? value.join(', ') : (value ?? null);
  }

  standard(): Headers {
    return (this.#standard ??= webHeaders(this.#req));
  }
}

standInFor(LazyHeaders.prototype, Headers.prototype, (headers) => headers.standard());

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
