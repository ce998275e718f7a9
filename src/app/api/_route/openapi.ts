import { z } from 'zod';
import type { Access, Endpoint } from '@/shared/endpoint';
import { errorCodes, type ErrorCode } from '@/shared/errors';
import { statusOf } from './problem';

type Json = Record<string, unknown>;

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', enum: [...errorCodes] },
    detail: { type: 'string', description: 'A sentence that may be shown to a person' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
    requestId: { type: 'string', description: 'The same as in the log of the server' },
  },
};

/** The document of the whole API (OpenAPI 3.1), derived from the contracts alone. */
export function openApiDocument(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = {};
  for (const endpoint of endpoints) {
    const path = (paths[endpoint.path] ??= {});
    path[endpoint.method.toLowerCase()] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Dex',
      version: '1',
      description: 'Everything that the pages of Dex do, they do through this API.',
    },
    paths,
    components: {
      schemas: { Problem: problem },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
        profile: { type: 'apiKey', in: 'cookie', name: 'dex-profile' },
      },
    },
  };
}

function operation(endpoint: Endpoint): Json {
  const { method, path, summary, access, body } = endpoint;
  return {
    operationId: `${method.toLowerCase()}${path.replace(/^\/api/, '').replace(/[/{]+(\w)|[^\w]/g, (_, letter?: string) => letter?.toUpperCase() ?? '')}`,
    tags: [path.split('/')[2] ?? 'api'],
    summary,
    description: `For: ${accessWords[access]}.`,
    security: securityOf(access),
    parameters: [...parameters(endpoint.params, 'path'), ...parameters(endpoint.query, 'query')],
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    responses: { ...success(endpoint), ...failures(endpoint) },
  };
}

export const accessWords: Record<Access, string> = {
  public: 'everyone',
  account: 'whoever is signed in',
  profile: 'whoever has said who is watching',
  editor: 'editors and owners',
  owner: 'owners',
};

function securityOf(access: Access): Json[] {
  if (access === 'public') return [];
  return [access === 'profile' ? { session: [], profile: [] } : { session: [] }];
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Json;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function success({ response }: Endpoint): Json {
  if (!response) return { 204: { description: 'Done' } };
  return { 200: { description: 'The answer', content: json(schemaOf(response, 'output')) } };
}

function failures(endpoint: Endpoint): Json {
  const codes = new Set<ErrorCode>([...impliedBy(endpoint), ...(endpoint.errors ?? [])]);
  return Object.fromEntries(
    [...groupByStatus(codes)].map(([status, group]) => [
      status,
      {
        description: group.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function groupByStatus(codes: Iterable<ErrorCode>): Map<number, ErrorCode[]> {
  const groups = new Map<number, ErrorCode[]>();
  for (const code of codes) groups.set(statusOf[code], [...(groups.get(statusOf[code]) ?? []), code]);
  return groups;
}

function impliedBy({ access, method, params, query, body }: Endpoint): ErrorCode[] {
  const codes: ErrorCode[] = [];
  if (access !== 'public') codes.push('unauthenticated');
  if (access === 'profile') codes.push('profile_required');
  if (access === 'editor' || access === 'owner' || method !== 'GET') codes.push('forbidden');
  if (params ?? query ?? body) codes.push('invalid');
  if (body) codes.push('too_large');
  return codes;
}

const json = (schema: Json) => ({ 'application/json': { schema } });

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return rest;
}
