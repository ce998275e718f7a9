import { createWebServer } from '@/origin/create-server';
import { env } from '@/server/env';
import { log } from '@/server/log';
import { secrets } from '@/server/secrets';
import { startBackground } from './background';
import { compose } from './compose';
import { listen } from './listen';
import { restWhenQuiet } from './rest';
import type { Role } from './roles';
import { closeAll, closeServer, untilAsked, type Closer } from './shutdown';
import { answerStarting } from './starting-page';
import { waitReady } from './wait-ready';

type Options = { roles: readonly Role[]; isDevelopment: boolean; mayBuild: boolean };

/** The whole of Dex in one process, or the roles of it that were asked for. Resolves when it has been stopped. */
export async function serve({ roles, ...options }: Options): Promise<void> {
  // Both refuse with a sentence when they cannot do their work: better now than after a minute of building.
  const { PORT, HOST } = env();
  secrets();

  const current = { listener: answerStarting };
  const server = createWebServer((req, res) => {
    current.listener(req, res);
  });
  const port = await listen(server, { port: PORT, host: HOST });

  const stopping = new AbortController();
  const { signal } = stopping;
  const asked = untilAsked().then(() => {
    stopping.abort();
  });
  const closers: Closer[] = [];
  try {
    const { listener, readyPath } = await compose({ roles, ...options, server, port, signal, closers });
    current.listener = listener;
    await waitReady(`http://localhost:${port}${readyPath}`, signal);
    console.log(`\n  Dex is ready: http://localhost:${port}\n`);
    restWhenQuiet(server);
    closers.push(startBackground(roles, signal));
    await asked;
  } catch (error) {
    // Stopped while still starting: whatever was interrupted is no failure.
    if (!signal.aborted) throw error;
  } finally {
    stopping.abort();
    const inOrder = [{ name: 'server', close: () => closeServer(server) }, ...closers.toReversed()];
    await closeAll(inOrder, (error, name) => {
      log.error({ err: error, name }, 'could not be closed');
    });
  }
}
