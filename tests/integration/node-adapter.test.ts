import { once } from 'node:events';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { nodeRequest } from '@/cli/serve/node-request';
import { sendResponse } from '@/cli/serve/send-response';
import { TextResponse } from '@/shared/text-response';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function serve(handler: (request: Request) => Response | Promise<Response>): Promise<string> {
  server = createServer((req, res) => {
    void Promise.resolve(handler(nodeRequest(req, res)))
      .then((response) => sendResponse(res, response))
      .catch(() => res.destroy());
  });
  server.listen(0);
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test('hands a handler what the caller sent', async () => {
  const url = await serve(async (request) =>
    Response.json([
      request.method,
      new URL(request.url).search,
      request.headers.get('x-a'),
      await request.text(),
    ]),
  );
  const answer = await fetch(`${url}/x?q=%C3%A9`, { method: 'PUT', headers: { 'x-a': '1' }, body: 'é' });
  expect(await answer.json()).toEqual(['PUT', '?q=%C3%A9', '1', 'é']);
});

test('hands over headers that behave as the standard ones', async () => {
  const url = await serve(({ headers }) => {
    const copy = new Headers(headers);
    copy.set('x-b', '3');
    return Response.json([
      headers instanceof Headers,
      headers.get('X-A'),
      headers.get('x-none'),
      headers.has('x-a'),
      [...headers].some(([name]) => name === 'x-a'),
      copy.get('x-a'),
      headers.get('x-b'),
    ]);
  });
  const answer = await fetch(url, { headers: { 'x-a': '1' } });
  expect(await answer.json()).toEqual([true, '1', null, true, true, '1', null]);
});

test('sends text whole, with its length in bytes', async () => {
  const text = 'é'.repeat(100_000);
  const url = await serve(
    () => new TextResponse(text, { status: 201, headers: { 'content-type': 'text/plain' } }),
  );
  const answer = await fetch(url);
  expect(answer.status).toBe(201);
  expect(answer.headers.get('content-length')).toBe('200000');
  expect(await answer.text()).toBe(text);
});

test('keeps several cookies apart', async () => {
  const headers = new Headers([
    ['set-cookie', 'a=1; Path=/'],
    ['set-cookie', 'b=2; Expires=Sun, 22 Nov 2026 20:00:00 GMT'],
  ]);
  const url = await serve(() => new Response(null, { status: 204, headers }));
  expect((await fetch(url)).headers.getSetCookie()).toHaveLength(2);
});

test('opens a stream before it has something to say', async () => {
  let push!: (text: string) => void;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      push = (text) => {
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      };
    },
  });
  const url = await serve(() => new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  const answer = await fetch(url);
  push('data: hello\n\n');
  expect(await answer.text()).toBe('data: hello\n\n');
});

test('tells the handler when the caller has gone away', async () => {
  let left!: () => void;
  const gone = new Promise<void>((resolve) => (left = resolve));
  const url = await serve(({ signal }) => {
    signal.addEventListener('abort', left, { once: true });
    return new Promise<Response>(() => undefined);
  });
  const impatient = request(url).end();
  impatient.on('error', () => undefined);
  await once(server!, 'request');
  impatient.destroy();
  await gone;
});

test('says nothing of leaving when the answer was whole', async () => {
  let signal: AbortSignal | undefined;
  const url = await serve((request) => {
    signal = request.signal;
    return new TextResponse('whole', {});
  });
  await (await fetch(url)).text();
  expect(signal?.aborted).toBe(false);
});

test('packs a long text for a caller that can unpack it, and for nobody else', async () => {
  const text = 'é'.repeat(100_000);
  server = createServer((req, res) => {
    void sendResponse(res, new TextResponse(text, {}), { accepted: req.headers['accept-encoding'] });
  });
  server.listen(0);
  await once(server, 'listening');
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const packed = await fetch(url);
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(Number(packed.headers.get('content-length'))).toBeLessThan(2000);
  expect(await packed.text()).toBe(text);
  const plain = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text]);
});

test('is a Request for whoever asks more of it', async () => {
  const url = await serve(async (request) => {
    const copy = request.clone();
    const headers = Object.fromEntries(new Headers(request.headers));
    return Response.json([
      request instanceof Request,
      await request.json(),
      await copy.text(),
      headers['x-a'],
    ]);
  });
  const answer = await fetch(url, { method: 'POST', headers: { 'x-a': '1' }, body: '{"a":1}' });
  expect(await answer.json()).toEqual([true, { a: 1 }, '{"a":1}', '1']);
});
