import { expect, test } from 'vitest';
import { TextResponse } from './text-response';

const make = () =>
  new TextResponse('{"a":"é"}', { status: 201, headers: { 'content-type': 'application/json' } });

test('is a Response to everyone who takes one', async () => {
  expect(make()).toBeInstanceOf(Response);
  expect(make().status).toBe(201);
  expect(make().headers.get('content-type')).toBe('application/json');
  expect(await make().json()).toEqual({ a: 'é' });
  expect(await make().clone().text()).toBe('{"a":"é"}');
  expect((await make().arrayBuffer()).byteLength).toBe(10);
  expect((await make().blob()).size).toBe(10);
  expect(await new Response(make().body).text()).toBe('{"a":"é"}');
});
