export const errorCodes = [
  'unauthenticated',
  'profile_required',
  'forbidden',
  'not_found',
  'conflict',
  'invalid',
  'too_large',
  'too_many',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

type Options = {
  cause?: unknown;
  /** One sentence per field, for forms. */
  fields?: Record<string, string>;
  /** For `too_many` and `unavailable`: when to try again. */
  retryAfterSeconds?: number;
};

/** The only error type that carries meaning. `message` is a sentence that a person understands. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, message: string, options: Options = {}) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
