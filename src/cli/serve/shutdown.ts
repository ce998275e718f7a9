import type { Server } from 'node:http';

export type Closer = { name: string; close: () => Promise<unknown> };

const graceMs = 4_000;

/** Resolves at the first SIGTERM or SIGINT. A second one ends the process at once. */
export function untilAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => {
        resolve(signal);
        process.on(signal, () => process.exit(130));
      });
    }
  });
}

/** Takes no new connection, lets answers under way finish for a few seconds, then ends those that stream on. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => {
    server.closeAllConnections();
  }, graceMs);
  await closed;
  clearTimeout(cut);
}

/** In order; what fails to close is told and does not keep the others open. */
export async function closeAll(closers: readonly Closer[], onError: (error: unknown, name: string) => void) {
  for (const { name, close } of closers) {
    try {
      await close();
    } catch (error) {
      onError(error, name);
    }
  }
}
