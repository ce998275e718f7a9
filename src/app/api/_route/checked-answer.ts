import type { z } from 'zod';
import { TextResponse } from '@/shared/text-response';

export const jsonType = 'application/json; charset=utf-8';

/** An answer that was held against its contract and written out once, to be sent many times. */
export type WrittenAnswer = { text: string; bytes: Uint8Array };

/** Parsed on the way out too: a field that the contract does not name never leaves. */
export function writeOut(response: z.ZodType, body: unknown): string {
  return JSON.stringify(response.parse(body));
}

/** How a handler says that its answer is one of those. */
export class CheckedAnswer {
  constructor(private readonly written: WrittenAnswer) {}

  toResponse(): Response {
    const headers = { 'cache-control': 'private, no-store', 'content-type': jsonType };
    return new TextResponse(this.written.text, { headers }, this.written.bytes);
  }
}
