import { z } from 'zod';
import type { Endpoint } from '@/shared/endpoint';
import { errorCodes } from '@/shared/errors';
import { accessWords } from './openapi';
import { statusOf } from './problem';
import { referenceStyle } from './reference-style';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);

/** The API as one readable page, from the same contracts as everything else. */
export function renderReference(endpoints: readonly Endpoint[], nonce: string): string {
  const domains = [...new Set(endpoints.map(domainOf))];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Dex API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="/icon.svg"><style nonce="${nonce}">${referenceStyle}</style></head><body>
<header><p><a href="/browse">Dex</a></p><h1>API reference</h1>
<p>Everything that the pages of Dex do, they do through this API. Requests and answers are JSON; the document for
machines is <a href="/api/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<nav aria-label="Domains"><ul>${domains.map((name) => `<li><a href="#${name}">${name}</a></li>`).join('')}<li><a href="#errors">errors</a></li></ul></nav></header>
<main>${domains.map((name) => section(name, endpoints)).join('')}${errors()}</main></body></html>`;
}

const domainOf = (endpoint: Endpoint) => endpoint.path.split('/')[2] ?? 'api';

function section(name: string, endpoints: readonly Endpoint[]): string {
  const own = endpoints.filter((endpoint) => domainOf(endpoint) === name);
  return `<section aria-labelledby="${name}"><h2 id="${name}">${name}</h2>${own.map(article).join('')}</section>`;
}

function article(endpoint: Endpoint): string {
  const { method, path, summary, access, errors: codes = [] } = endpoint;
  return `<article><h3><span class="method ${method.toLowerCase()}">${method}</span> <code>${escape(path)}</code></h3>
<p>${escape(summary)}. <span class="quiet">For ${accessWords[access]}.</span></p>
${shape('Parameters', endpoint.params, 'input')}${shape('Query', endpoint.query, 'input')}${shape('Body', endpoint.body, 'input')}
${endpoint.response ? shape('Answer', endpoint.response, 'output') : '<p class="quiet">Answers 204 without a body.</p>'}
${codes.length > 0 ? `<p class="quiet">May also fail with ${codes.map((code) => `<a href="#${code}"><code>${code}</code></a>`).join(', ')}.</p>` : ''}</article>`;
}

function shape(label: string, schema: z.ZodType | undefined, io: 'input' | 'output'): string {
  if (!schema) return '';
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return `<details><summary>${label}</summary><pre tabindex="0">${escape(JSON.stringify(rest, null, 2))}</pre></details>`;
}

function errors(): string {
  const rows = errorCodes.map(
    (code) => `<tr id="${code}"><td><code>${code}</code></td><td>${String(statusOf[code])}</td></tr>`,
  );
  return `<section aria-labelledby="errors"><h2 id="errors">errors</h2>
<p>Every failure is <code>application/problem+json</code> (RFC 9457) with one of these stable codes, a sentence in
<code>detail</code>, and the <code>requestId</code> under which the log tells more.</p>
<table><thead><tr><th scope="col">code</th><th scope="col">status</th></tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}
