import * as imported from 'next-auth';
import type { AuthOptions } from 'next-auth';
import { readCookies } from '@/server/cookies';
import { requestOrigin } from '@/server/request-source';
import type { Form } from './read-form';

/**
 * NextAuth through its request/response interface, wrapped into the web's own types. Its App Router interface needs
 * next/headers and so works inside Next only; this one runs in any server, and in tests as it is.
 */
type NodeRequest = {
  method: string;
  headers: Record<string, string>;
  cookies: Record<string, string>;
  query: Record<string, string | string[]>;
  body: Form;
};

type NodeResponse = {
  status: (code: number) => NodeResponse;
  getHeader: (name: string) => string | string[] | undefined;
  setHeader: (name: string, value: string | string[]) => NodeResponse;
  json: (body: unknown) => void;
  send: (body: unknown) => void;
  end: () => void;
};

type Handler = (request: NodeRequest, response: NodeResponse, options: AuthOptions) => Promise<void>;

// CommonJS: Node puts the module's default one level deeper than bundlers do.
function handler(): Handler {
  const outer: unknown = imported.default;
  return (typeof outer === 'function' ? outer : (outer as { default: unknown }).default) as Handler;
}

export async function askNextAuth(request: Request, body: Form, options: AuthOptions): Promise<Response> {
  const { response, finish } = collectResponse();
  await handler()(toNodeRequest(request, body), response, options);
  return finish();
}

function toNodeRequest(request: Request, body: Form): NodeRequest {
  const url = new URL(request.url);
  const origin = new URL(requestOrigin(request));
  return {
    method: request.method,
    // NextAuth believes these two names; it is given what we found, never what the client sent.
    headers: {
      ...Object.fromEntries(request.headers),
      'x-forwarded-host': origin.host,
      'x-forwarded-proto': origin.protocol.slice(0, -1),
    },
    cookies: Object.fromEntries(readCookies(request.headers)),
    query: { ...Object.fromEntries(url.searchParams), nextauth: authPath(url) },
    body,
  };
}

/** `/api/auth/callback/github` is `['callback', 'github']`. */
export const authPath = (url: URL) => url.pathname.split('/').slice(3).filter(Boolean);

function collectResponse(): { response: NodeResponse; finish: () => Response } {
  const headers = new Map<string, string | string[]>();
  let status = 200;
  let body: string | null = null;
  const response: NodeResponse = {
    status(code) {
      status = code;
      return response;
    },
    getHeader: (name) => headers.get(name.toLowerCase()),
    setHeader(name, value) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    json(value) {
      headers.set('content-type', 'application/json');
      body = JSON.stringify(value);
    },
    send(value) {
      if (typeof value === 'object' && value !== null) response.json(value);
      else body = typeof value === 'string' ? value : null;
    },
    end: () => undefined,
  };
  const finish = () => {
    const pairs = [...headers].flatMap(([name, value]) =>
      [value].flat().map((one): [string, string] => [name, one]),
    );
    const all = new Headers(pairs);
    // Every answer here is about one person, also those for which NextAuth says nothing.
    all.set('cache-control', 'private, no-store');
    return new Response(body, { status, headers: all });
  };
  return { response, finish };
}
