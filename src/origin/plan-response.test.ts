import { describe, expect, it } from 'vitest';
import { planResponse } from './plan-response';

const modifiedMs = Date.parse('2026-05-01T10:00:00.250Z');
const facts = { sizeBytes: 1000, modifiedMs, etag: '"v2"' };
const date = 'Fri, 01 May 2026 10:00:00 GMT';
const earlier = 'Fri, 01 May 2026 09:59:59 GMT';
const range = 'bytes=0-9';

describe('what a player or cache is answered', () => {
  it.each([
    ['all of it without conditions', {}, 200],
    ['a part', { range }, 206],
    ['nothing new for the tag it has', { 'if-none-match': '"v1", "v2"' }, 304],
    ['nothing new for the weak form of its tag', { 'if-none-match': 'W/"v2"' }, 304],
    ['nothing new for any tag', { 'if-none-match': '*' }, 304],
    ['nothing new rather than a part', { range, 'if-none-match': '"v2"' }, 304],
    ['the new version for an old tag', { 'if-none-match': '"v1"' }, 200],
    ['nothing new since its date', { 'if-modified-since': date }, 304],
    ['the new version since an earlier date', { 'if-modified-since': earlier }, 200],
    ['by tag when both are given', { 'if-none-match': '"v1"', 'if-modified-since': date }, 200],
    ['all of it for a date that is none', { 'if-modified-since': 'yesterday' }, 200],
    ['the rest of the same version', { range, 'if-range': '"v2"' }, 206],
    ['the rest of the same version by date', { range, 'if-range': date }, 206],
    ['all of a newer version instead of a mixture', { range, 'if-range': '"v1"' }, 200],
    ['all of it when its date is older', { range, 'if-range': earlier }, 200],
    ['all of it for a weak tag, which promises no bytes', { range, 'if-range': 'W/"v2"' }, 200],
    ['a refusal when it insists on another version', { 'if-match': '"v1"' }, 412],
    ['the version it insists on', { 'if-match': '"v2"' }, 200],
    ['a refusal when the file changed since', { 'if-unmodified-since': earlier }, 412],
    ['how long it is when it asks beyond the end', { range: 'bytes=1000-' }, 416],
  ])('%s', (_, headers, status) => {
    expect(planResponse('GET', headers, facts).status).toBe(status);
  });

  it('names the part and the whole', () => {
    const plan = planResponse('GET', { range: 'bytes=-100' }, facts);
    expect(plan).toMatchObject({
      span: { start: 900, end: 1000 },
      headers: { 'Content-Range': 'bytes 900-999/1000' },
    });
  });

  it('is the whole for HEAD, whose ranges mean nothing', () => {
    expect(planResponse('HEAD', { range }, facts)).toMatchObject({
      status: 200,
      span: { start: 0, end: 1000 },
    });
  });
});
