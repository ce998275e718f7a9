import {
  fillPath,
  type BodyOf,
  type Endpoint,
  type ParamsOf,
  type QueryOf,
  type ResponseOf,
} from '@/shared/endpoint';
import { ApiError, readProblem } from './api-error';

type Given<Name extends string, Value> = [Value] extends [undefined]
  ? { [key in Name]?: undefined }
  : undefined extends Value
    ? { [key in Name]?: Value }
    : object extends Value
      ? { [key in Name]?: Value }
      : { [key in Name]: Value };

/** `params`, `query` and `body`, each required exactly where the contract requires it. */
export type ArgsOf<E extends Endpoint> = Given<'params', ParamsOf<E>> &
  Given<'query', QueryOf<E>> &
  Given<'body', BodyOf<E>> & { signal?: AbortSignal; keepalive?: boolean };

/** The SWR key of a GET: its address. */
export function keyOf<E extends Endpoint>(
  path: E['path'],
  args: Pick<ArgsOf<E>, 'params' | 'query'>,
): string {
  return fillPath(path, args.params, args.query);
}

export async function request<T>(address: string, init: RequestInit): Promise<T> {
  const response = await fetch(address, { credentials: 'same-origin', ...init }).catch((cause: unknown) => {
    if (init.signal?.aborted) throw cause;
    throw new ApiError('offline', 'No connection to the server. Check the network and try again.');
  });
  if (!response.ok) throw await readProblem(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/**
 * Calls an endpoint: `call<typeof addFavorite>('PUT', '/api/favorites/{titleId}', { params: { titleId } })`.
 * Only the contract's type is used, so that neither zod nor any schema reaches the browser's bundle.
 */
export function call<E extends Endpoint>(
  method: E['method'],
  path: E['path'],
  args: ArgsOf<E>,
): Promise<ResponseOf<E>> {
  const { params, query, body, signal, keepalive } = args as Omit<ArgsOf<Endpoint>, 'body'> & {
    body?: unknown;
  };
  const init: RequestInit = { method };
  if (signal) init.signal = signal;
  if (keepalive) init.keepalive = true;
  if (body !== undefined) {
    init.body = JSON.stringify(body);
    init.headers = { 'content-type': 'application/json' };
  }
  return request(
    fillPath(path, params as Record<string, unknown> | undefined, query as object | undefined),
    init,
  );
}
