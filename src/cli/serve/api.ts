import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMatcher } from '@/app/api/_route/match';
import { table } from '@/app/api/_route/table';
import { log } from '@/server/log';
import { dataPolicy, securityHeaders } from '@/shared/security-headers';
import { sendResponse } from './send-response';
import { nodeRequest } from './node-request';

const match = createMatcher(table);
const headersOf = (isHttps: boolean) =>
  Object.entries({ ...securityHeaders(isHttps), 'content-security-policy': dataPolicy }).flat();
const plainHeaders = headersOf(false);
const secureHeaders = headersOf(true);

/**
 * Answers what the table of endpoints knows, without Next; returns false for everything else. Next can serve the
 * same handlers (and does where it runs alone), at a fraction of the speed: docs/performance.md.
 */
export function answerApi(req: IncomingMessage, res: ServerResponse): boolean {
  const path = req.url ?? '';
  if (!path.startsWith('/api/')) return false;
  const route = match(req.method ?? 'GET', path.split('?', 1)[0] ?? '');
  if (!route) return false;
  // A header that anyone could forge has been removed before (compose.ts).
  const common = req.headers['x-forwarded-proto'] === 'https' ? secureHeaders : plainHeaders;
  const accepted = req.headers['accept-encoding'];
  route(nodeRequest(req, res))
    .then((response) => sendResponse(res, response, { common, accepted }))
    .catch((error: unknown) => {
      if (!res.destroyed) log.error({ err: error, path }, 'answer failed');
      res.destroy();
    });
  return true;
}
