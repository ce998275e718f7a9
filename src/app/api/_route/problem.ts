import { AppError, type ErrorCode } from '@/shared/errors';

/** The one place that knows HTTP status numbers. */
export const statusOf = {
  unauthenticated: 401,
  profile_required: 403,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  invalid: 422,
  too_many: 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

const titles: Record<ErrorCode, string> = {
  unauthenticated: 'Sign in first',
  profile_required: 'Choose who is watching first',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  conflict: 'In conflict with what is there',
  too_large: 'Too large',
  invalid: 'Not understood',
  too_many: 'Too many attempts',
  internal: 'Something went wrong on our side',
  unavailable: 'Not available right now',
};

/** An unknown error says nothing of its inside; the log has it whole, under the same request id. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  return new AppError('internal', 'Something went wrong on our side. Trying again may help.', {
    cause: error,
  });
}

/** Problem details (RFC 9457) with our stable `code`. */
export function problemResponse(error: AppError, requestId: string): Response {
  const body = {
    type: `/api/docs#${error.code}`,
    title: titles[error.code],
    status: statusOf[error.code],
    code: error.code,
    detail: error.message,
    ...(error.fields ? { fields: error.fields } : {}),
    requestId,
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (error.retryAfterSeconds !== undefined) {
    headers.set('retry-after', String(Math.max(1, Math.ceil(error.retryAfterSeconds))));
  }
  return new Response(JSON.stringify(body), { status: body.status, headers });
}
