import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { createMatcher } from './match';
import { openApiDocument } from './openapi';
import { renderReference } from './reference';
import { table } from './table';

const api = path.resolve(import.meta.dirname, '..');
/** Next's own mouth, and answers about the API itself. */
const outside = ['auth/[...nextauth]', '[...unknown]', 'docs', 'openapi.json'];

const folders = readdirSync(api, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'route.ts')
  .map((file) => path.dirname(file))
  .filter((folder) => !outside.includes(folder));

const pathOf = (folder: string) => `/api/${folder.replace(/\[(\w+)\]/g, '{$1}')}`;
const exportsOf = (folder: string) =>
  [
    ...readFileSync(path.join(api, folder, 'route.ts'), 'utf8').matchAll(
      /export const (GET|POST|PUT|PATCH|DELETE)\b/g,
    ),
  ].map(([, method]) => `${String(method)} ${pathOf(folder)}`);

describe('the table of endpoints', () => {
  it('lists every route file, at the address that Next gives it', () => {
    const listed = table.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect([...listed].sort()).toEqual(folders.flatMap(exportsOf).sort());
  });

  it('finds the handler that Next would find', () => {
    const match = createMatcher(table);
    const id = 'a'.repeat(24);
    for (const { endpoint } of table) {
      const address = endpoint.path.replace(/\{\w+\}/g, id);
      expect(match(endpoint.method, address)?.endpoint).toBe(endpoint);
    }
    expect(match('GET', '/api/nothing')).toBeNull();
    expect(match('TRACE', '/api/health')).toBeNull();
  });
});

describe('the OpenAPI document', () => {
  const document = openApiDocument(table.map((route) => route.endpoint));

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document));
    expect(errors ?? []).toEqual([]);
    expect(valid && validator.version).toBe('3.1');
  });

  it('gives every operation a name of its own', () => {
    const operations = Object.values(
      document.paths as Record<string, Record<string, { operationId: string }>>,
    );
    const names = operations.flatMap((path) => Object.values(path).map((operation) => operation.operationId));
    expect(new Set(names).size).toBe(table.length);
  });

  it('is also a page, with every address on it', () => {
    const html = renderReference(
      table.map((route) => route.endpoint),
      'n',
    );
    for (const { endpoint } of table) expect(html).toContain(`<code>${endpoint.path}</code>`);
    expect(html).not.toMatch(/<script|https?:\/\//);
  });
});
