import { problemResponse } from '@/app/api/_route/problem';
import { withRequestId } from '@/server/request-id';
import { AppError } from '@/shared/errors';

/** An address below /api that nobody has: answered like an API, not with a page. */
function unknown(request: Request): Promise<Response> {
  return withRequestId(request.headers.get('x-request-id'), (requestId) => {
    const { pathname } = new URL(request.url);
    return Promise.resolve(
      problemResponse(new AppError('not_found', `There is nothing at ${pathname}.`), requestId),
    );
  });
}

export { unknown as DELETE, unknown as GET, unknown as PATCH, unknown as POST, unknown as PUT };
