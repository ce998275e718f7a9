import type { Session } from '@/modules/accounts/server';
import type { Profile } from '@/modules/profiles/contract';
import { log } from '@/server/log';
import { withRequestId } from '@/server/request-id';
import { TextResponse } from '@/shared/text-response';
import type { AnswerOf, Endpoint, ParsedBody, ParsedParams, ParsedQuery } from '@/shared/endpoint';
import { authorize } from './authorize';
import { CheckedAnswer, jsonType, writeOut } from './checked-answer';
import { problemResponse, toAppError } from './problem';
import { readInput } from './read-request';
import { assertSameOrigin } from './same-origin';

/** What a handler is given. Types follow the contract: no session where none is asked for. */
export type Context<E extends Endpoint> = {
  request: Request;
  signal: AbortSignal;
  params: ParsedParams<E>;
  query: ParsedQuery<E>;
  body: ParsedBody<E>;
  session: E['access'] extends 'public' ? null : Session;
  profile: E['access'] extends 'profile' ? Profile : null;
};

/** For the few answers that need more than their body, such as a cookie. */
export class Reply<Body> {
  constructor(
    readonly body: Body,
    /** Pairs where one name comes twice, as Set-Cookie may. */
    readonly headers: Record<string, string> | [string, string][],
  ) {}
}

type Answer<E extends Endpoint> = AnswerOf<E> | Reply<AnswerOf<E>> | CheckedAnswer;
export type Handler<E extends Endpoint> = (context: Context<E>) => Answer<E> | Promise<Answer<E>>;

/** A plain function of the web's own types: Next mounts it, and so can any server. */
export type Route = ((request: Request) => Promise<Response>) & { endpoint: Endpoint };

/** The only way to make an endpoint: who, what in, what out, and every failure as problem+json. */
export function defineRoute<E extends Endpoint>(endpoint: E, handler: Handler<E>): Route {
  const route = (request: Request) =>
    withRequestId(request.headers.get('x-request-id'), async (requestId) => {
      const startedAt = performance.now();
      let response: Response;
      try {
        response = await answer(endpoint, handler, request);
      } catch (error) {
        const known = toAppError(error);
        if (known.code === 'internal') log.error({ err: error, path: endpoint.path }, 'request failed');
        response = problemResponse(known, requestId);
      }
      response.headers.set('x-request-id', requestId);
      const ms = Math.round(performance.now() - startedAt);
      const line = { method: endpoint.method, path: endpoint.path, status: response.status, ms };
      log[response.status >= 500 ? 'warn' : 'debug'](line, 'request');
      return response;
    });
  return Object.assign(route, { endpoint });
}

async function answer<E extends Endpoint>(
  endpoint: E,
  handler: Handler<E>,
  request: Request,
): Promise<Response> {
  assertSameOrigin(request);
  // Awaited only where there is something to wait for: most answers are sent without, in half the time.
  const asked = authorize(endpoint.access, request);
  const viewer = asked instanceof Promise ? await asked : asked;
  const read = readInput(endpoint, request, new URL(request.url));
  const input = read instanceof Promise ? await read : read;
  const facts = {
    request,
    // Few handlers look at it, and making one costs more than many a handler.
    get signal() {
      return request.signal;
    },
    ...viewer,
    ...input,
  };
  // The contract's types say what was just checked; TypeScript cannot follow a generic that far.
  const context = facts as unknown as Context<E>;
  const handled = handler(context);
  const result = handled instanceof Promise ? await handled : handled;
  if (result instanceof CheckedAnswer) return result.toResponse();
  const { body, headers: given } = result instanceof Reply ? result : { body: result, headers: {} };
  const headers = new Headers(given);
  if (!headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
  if (!endpoint.response) return new Response(null, { status: 204, headers });
  headers.set('content-type', jsonType);
  return new TextResponse(writeOut(endpoint.response, body), { headers });
}
