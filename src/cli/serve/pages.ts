import { createServer, type RequestListener, type Server } from 'node:http';
import next from 'next';

export type Pages = { listener: RequestListener; close: () => Promise<void> };

type Options = { root: string; port: number; isDevelopment: boolean; server: Server };

/** Next, as one listener among others. In development it also hangs its reload socket on the server. */
export async function openPages({ root, port, isDevelopment, server }: Options): Promise<Pages> {
  // Next takes every request to change the protocol, answers none and leaves the connection open for ever. Without a
  // listener for them Node answers as it would without the wish, so in production Next listens where nobody calls.
  const httpServer = isDevelopment ? server : createServer();
  const app = next({ dev: isDevelopment, dir: root, port, hostname: 'localhost', httpServer });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    listener: (req, res) => {
      handle(req, res).catch((error: unknown) => {
        res.destroy(error instanceof Error ? error : new Error(String(error)));
      });
    },
    close: () => app.close(),
  };
}
