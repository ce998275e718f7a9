import { cookies, headers } from 'next/headers';
import { fillPath, type Endpoint, type ParamsOf, type QueryOf, type ResponseOf } from '@/shared/endpoint';
import { errorCodes, type ErrorCode } from '@/shared/errors';
import type { Route } from './define-route';

type Args<E extends Endpoint> = { params?: ParamsOf<E>; query?: QueryOf<E> };

type Answered<Data> = { ok: true; key: string; data: Data } | { ok: false; key: string; code: ErrorCode };

export type Preloaded<E extends Endpoint> = Answered<ResponseOf<E>>;
/** Of whichever endpoint, for what only passes it on. */
export type AnyPreloaded = Answered<unknown>;

/**
 * Asks our own API in process with the viewer's cookies, so that a page arrives with its data and the browser
 * finds it under the same SWR key. The API stays the only door to data.
 */
export async function preload<E extends Endpoint>(
  route: Route,
  endpoint: E,
  args: Args<E> = {},
): Promise<Preloaded<E>> {
  const key = fillPath(endpoint.path, args.params, args.query);
  const incoming = await headers();
  const host = incoming.get('host') ?? 'localhost';
  const forwarded = new Headers({ cookie: (await cookies()).toString(), host });
  for (const name of ['x-forwarded-proto', 'x-forwarded-host', 'x-request-id']) {
    const value = incoming.get(name);
    if (value) forwarded.set(name, value);
  }
  const response = await route(new Request(`http://${host}${key}`, { headers: forwarded }));
  const body: unknown = response.status === 204 ? null : await response.json();
  if (response.ok) return { ok: true, key, data: body as ResponseOf<E> };
  const code = (body as { code?: string }).code;
  return { ok: false, key, code: errorCodes.find((known) => known === code) ?? 'internal' };
}

/** The SWR fallback of a page: what failed to load is left for the browser to ask again. */
export function fallbackOf(...results: AnyPreloaded[]): Record<string, unknown> {
  return Object.fromEntries(results.flatMap((result) => (result.ok ? [[result.key, result.data]] : [])));
}
