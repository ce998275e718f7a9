import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';

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
    return (this.#headers ??= webHeaders(this.#req));
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

// It is a Request, and whatever a Request has beyond the above is that of the standard one.
Object.setPrototypeOf(LazyRequest.prototype, Request.prototype);
for (const name of Object.getOwnPropertyNames(Request.prototype)) {
  if (Object.hasOwn(LazyRequest.prototype, name)) continue;
  Object.defineProperty(LazyRequest.prototype, name, {
    get(this: LazyRequest): unknown {
      const standard = this.standard();
      const value: unknown = Reflect.get(standard, name);
      return typeof value === 'function' ? (value.bind(standard) as unknown) : value;
    },
  });
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
