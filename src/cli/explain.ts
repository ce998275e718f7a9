import { AppError } from '@/shared/errors';

/** What a person at a terminal needs: our own errors are sentences, a bug keeps its stack. */
export function explain(error: unknown): string {
  if (error instanceof AppError) return error.message;
  if (error instanceof Error) return `Something unexpected went wrong.\n${error.stack ?? error.message}`;
  return `Something unexpected went wrong: ${String(error)}`;
}
