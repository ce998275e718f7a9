import type { IncomingMessage, ServerResponse } from 'node:http';
import { createMatcher } from '@/app/api/_route/match';
import { table } from '@/app/api/_route/table';
import { log } from '@/server/log';
import { dataPolicy, securityHeaders } from '@/shared/security-headers';
import { sendResponse } from './send-response';
import { NodeRequest } from './node-request';

const match = createMatcher(table);
const headers = Object.entries({ ...securityHeaders(false), 'content-security-policy': dataPolicy });

/**
 * Answers what the table of endpoints knows, without Next; returns false for everything else. Next can serve the
 * same handlers (and does where it runs alone), at a fraction of the speed: docs/performance.md.
 */
export function answerApi(req: IncomingMessage, res: ServerResponse): boolean {
  const path = req.url ?? '';
  if (!path.startsWith('/api/')) return false;
  const route = match(req.method ?? 'GET', path.split('?', 1)[0] ?? '');
  if (!route) return false;
  for (const [name, value] of headers) res.setHeader(name, value);
  route(new NodeRequest(req, res))
    .then((response) => sendResponse(res, response))
    .catch((error: unknown) => {
      if (!res.destroyed) log.error({ err: error, path }, 'answer failed');
      res.destroy();
    });
  return true;
}
