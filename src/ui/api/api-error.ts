import { loadProblems, problemText } from '@/language/problem-text';
import type { ErrorCode } from '@/shared/errors';

/** What an endpoint answered instead of its data; `message` may be shown as it is, in the viewer's language. */
export class ApiError extends Error {
  constructor(
    readonly code: ErrorCode | 'offline',
    sentence: string,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problemText(sentence, code));
    this.name = 'ApiError';
  }
}

/** Reads problem+json; whatever else comes back (a proxy's page, say) becomes `internal`. */
export async function readProblem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const code = typeof problem.code === 'string' ? (problem.code as ErrorCode) : 'internal';
  const message =
    typeof problem.detail === 'string' ? problem.detail : 'The server did not answer as it should.';
  const fields = (typeof problem.fields === 'object' && problem.fields) || {};
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  // Still on its way only when something goes wrong in a page's first seconds.
  await loadProblems();
  return new ApiError(
    code,
    message,
    fields as Record<string, string>,
    Number.isNaN(retryAfter) ? null : retryAfter,
  );
}
