import { Command } from 'commander';
import { allRoles, parseRoles, type Role } from './roles';

type Options = { dev?: true; build: boolean; port?: string; host?: string; roles: Role[] };

export function serveCommand(): Command {
  return new Command('serve')
    .description('Run Dex: build what is stale, prepare the database, serve.')
    .option('--port <number>', 'instead of PORT, which is 3000 unless set')
    .option('--host <address>', 'instead of HOST; every address of this machine unless set')
    .option('--roles <list>', 'which parts this process plays: web, origin, worker', parseRoles, [
      ...allRoles,
    ])
    .option('--no-build', 'serve the pages that are there, however old')
    .option('--dev', 'for developing Dex: pages and API reload when their source changes')
    .action(async ({ dev, build, port, host, roles }: Options) => {
      // Read by React, Next and env(), so it is settled before any of them is loaded.
      Object.assign(process.env, {
        NODE_ENV: dev ? 'development' : 'production',
        NEXT_TELEMETRY_DISABLED: '1',
      });
      if (port) process.env.PORT = port;
      if (host) process.env.HOST = host;
      const { serve } = await import('./serve');
      await serve({ roles, isDevelopment: dev ?? false, mayBuild: build });
    });
}
