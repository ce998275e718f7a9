import { workerSource } from './worker-source';

export const dynamic = 'force-static';

/** The service worker. It changes with every build, and a browser that looks for it finds the new one. */
export function GET() {
  return new Response(workerSource(process.env.DEX_BUILD ?? 'development'), {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
