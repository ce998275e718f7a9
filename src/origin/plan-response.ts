import type { IncomingHttpHeaders } from 'node:http';
import { readRange, type Span } from './range';

export type Facts = { sizeBytes: number; modifiedMs: number; etag: string };

export type ResponsePlan =
  | { status: 200 | 206; span: Span; headers: Record<string, string> }
  | { status: 304 | 412 | 416; span: null; headers: Record<string, string> };

/** What to answer to a GET or HEAD of something that exists, in the order of RFC 9110 §13.2.2. */
export function planResponse(
  method: 'GET' | 'HEAD',
  request: IncomingHttpHeaders,
  facts: Facts,
): ResponsePlan {
  const validators = { ETag: facts.etag, 'Last-Modified': new Date(facts.modifiedMs).toUTCString() };
  if (!hasExpectedVersion(request, facts)) return { status: 412, span: null, headers: validators };
  if (isAlreadyThere(request, facts)) return { status: 304, span: null, headers: validators };

  const range = method === 'GET' && mayUseRange(request['if-range'], facts) ? request.range : undefined;
  const span = readRange(range, facts.sizeBytes);
  const headers = { ...validators, 'Accept-Ranges': 'bytes' };
  if (span === 'unsatisfiable') {
    return {
      status: 416,
      span: null,
      headers: { ...headers, 'Content-Range': `bytes */${String(facts.sizeBytes)}` },
    };
  }
  if (span === null) return { status: 200, span: { start: 0, end: facts.sizeBytes }, headers };
  const contentRange = `bytes ${String(span.start)}-${String(span.end - 1)}/${String(facts.sizeBytes)}`;
  return { status: 206, span, headers: { ...headers, 'Content-Range': contentRange } };
}

function hasExpectedVersion(request: IncomingHttpHeaders, facts: Facts): boolean {
  const tags = request['if-match'];
  if (tags !== undefined) return names(tags, facts.etag);
  const since = Date.parse(request['if-unmodified-since'] ?? '');
  return Number.isNaN(since) || wholeSeconds(facts.modifiedMs) <= since;
}

function isAlreadyThere(request: IncomingHttpHeaders, facts: Facts): boolean {
  const tags = request['if-none-match'];
  if (tags !== undefined) return names(tags, facts.etag);
  const since = Date.parse(request['if-modified-since'] ?? '');
  return !Number.isNaN(since) && wholeSeconds(facts.modifiedMs) <= since;
}

/** A resumed download may only be continued with bytes of the same version; a weak tag cannot promise that. */
function mayUseRange(ifRange: string | string[] | undefined, facts: Facts): boolean {
  if (typeof ifRange !== 'string') return ifRange === undefined;
  if (ifRange.includes('"')) return ifRange === facts.etag;
  return Date.parse(ifRange) === wholeSeconds(facts.modifiedMs);
}

function names(list: string, etag: string): boolean {
  return list.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}

/** HTTP dates have no finer grain. */
function wholeSeconds(timeMs: number): number {
  return Math.floor(timeMs / 1000) * 1000;
}
