import { readSession } from '@/modules/accounts/server';
import { openApiDocument } from '../_route/openapi';
import { problemResponse } from '../_route/problem';
import { withRequestId } from '@/server/request-id';
import { AppError } from '@/shared/errors';

export function GET(request: Request): Promise<Response> {
  return withRequestId(request.headers.get('x-request-id'), async (requestId) => {
    if (!(await readSession(request))) {
      return problemResponse(new AppError('unauthenticated', 'Sign in to read about the API.'), requestId);
    }
    // Imported late: the table imports every route, and this one is none of them.
    const { table } = await import('../_route/table');
    return Response.json(openApiDocument(table.map((route) => route.endpoint)));
  });
}
