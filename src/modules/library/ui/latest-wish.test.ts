import { describe, expect, it } from 'vitest';
import { createWishSender } from './latest-wish';

/** Answers requests only when told to, as a slow network would. */
function slowServer() {
  const sent: string[] = [];
  const waiting: { resolve: () => void; reject: (cause: Error) => void }[] = [];
  const send = (titleId: string, isWanted: boolean) => {
    sent.push(`${isWanted ? '+' : '-'}${titleId}`);
    return new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
  };
  const settle = async (cause?: Error) => {
    const request = waiting.shift();
    if (cause) request?.reject(cause);
    else request?.resolve();
    await new Promise((done) => setImmediate(done));
  };
  return { send, sent, settle };
}

describe('createWishSender', () => {
  it('sends only the last of several quick clicks after the one under way', async () => {
    const server = slowServer();
    const wish = createWishSender(server.send);
    const first = wish('a', true);
    expect(await wish('a', false)).toBe(false);
    expect(await wish('a', true)).toBe(false);
    expect(await wish('a', false)).toBe(false);
    await server.settle();
    await server.settle();
    expect(await first).toBe(true);
    expect(server.sent).toEqual(['+a', '-a']);
  });

  it('sends nothing more when a double click ends where it began', async () => {
    const server = slowServer();
    const wish = createWishSender(server.send);
    const first = wish('a', true);
    await wish('a', false);
    await wish('a', true);
    await server.settle();
    expect(await first).toBe(true);
    expect(server.sent).toEqual(['+a']);
  });

  it('does not let one title wait for another', () => {
    const server = slowServer();
    const wish = createWishSender(server.send);
    void wish('a', true);
    void wish('b', true);
    expect(server.sent).toEqual(['+a', '+b']);
  });

  it('tells of a failure and starts afresh', async () => {
    const server = slowServer();
    const wish = createWishSender(server.send);
    const failing = wish('a', true);
    const seen = expect(failing).rejects.toThrow('offline');
    await server.settle(new Error('offline'));
    await seen;
    void wish('a', true);
    expect(server.sent).toEqual(['+a', '+a']);
  });
});
