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

type Read<E extends Endpoint, Part extends 'params' | 'query' | 'body' | 'response', Side extends 'in' | 'out'> =
  NonNullable<E[Part]> extends z.ZodType
    ? Side extends 'in'
      ? z.input<NonNullable<E[Part]>>
      : z.output<NonNullable<E[Part]>>
    : undefined;

/** What a caller sends. */
export type ParamsOf<E extends Endpoint> = Read<E, 'params', 'in'>;
export type QueryOf<E extends Endpoint> = Read<E, 'query', 'in'>;
export type BodyOf<E extends Endpoint> = Read<E, 'body', 'in'>;
/** What a caller gets. */
export type ResponseOf<E extends Endpoint> = Read<E, 'response', 'out'>;

/** What a handler is given, after validation. */
export type ParsedParams<E extends Endpoint> = Read<E, 'params', 'out'>;
export type ParsedQuery<E extends Endpoint> = Read<E, 'query', 'out'>;
export type ParsedBody<E extends Endpoint> = Read<E, 'body', 'out'>;
