import { problemText } from '@/language/problem-text';
import { ApiError } from './api/api-error';

/** A sentence for a person. What is not an answer of the API is a defect of ours, and its text is of no use to them. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError
    ? error.message
    : problemText('That did not work. Load the page again and try once more.');
}
