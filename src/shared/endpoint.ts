import type { z } from 'zod';
import type { ErrorCode } from './errors';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * Who may call: anyone; a signed-in account; an account with a chosen profile (the signed cookie);
 * an account that runs the catalogue.
 */
export type Access = 'public' | 'account' | 'profile' | 'editor' | 'owner';

export type Endpoint = {
  method: Method;
  /** `/api/movies/{movieId}`: parameters in braces, as in OpenAPI. */
  path: string;
  summary: string;
  access: Access;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Absent: answers 204 without a body. */
  response?: z.ZodType;
  /** Beyond what access and validation already answer. */
  errors?: readonly ErrorCode[];
};

/** Keeps literal types, so that the typed client can derive everything from one object. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

type Part = 'params' | 'query' | 'body' | 'response';

type Input<E extends Endpoint, P extends Part> =
  E extends Record<P, infer S extends z.ZodType> ? z.input<S> : undefined;

type Output<E extends Endpoint, P extends Part> =
  E extends Record<P, infer S extends z.ZodType> ? z.output<S> : undefined;

/** What a caller sends. */
export type ParamsOf<E extends Endpoint> = Input<E, 'params'>;
export type QueryOf<E extends Endpoint> = Input<E, 'query'>;
export type BodyOf<E extends Endpoint> = Input<E, 'body'>;
/** What a caller gets. */
export type ResponseOf<E extends Endpoint> = Output<E, 'response'>;

/** What a handler is given, after validation, and what it may answer, before it. */
export type ParsedParams<E extends Endpoint> = Output<E, 'params'>;
export type ParsedQuery<E extends Endpoint> = Output<E, 'query'>;
export type ParsedBody<E extends Endpoint> = Output<E, 'body'>;
export type AnswerOf<E extends Endpoint> = E extends { response: z.ZodType } ? Input<E, 'response'> : void;

/** `PUT /api/profiles/{profileId}` with its parameters filled in; the query goes behind it. */
export function fillPath(path: string, params: Record<string, unknown> = {}, query: object = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name])));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${filled}?${text}` : filled;
}
