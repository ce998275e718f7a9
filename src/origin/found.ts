import type { ByteSource } from './byte-source';

/** What an address led to. */
export type Found =
  /** There as a whole: on disk, in storage or in memory. A draft will be replaced, so nobody may keep it. */
  | { kind: 'whole'; source: ByteSource; isDraft?: boolean }
  /** Text that is computed; sent compressed to who can read that. */
  | { kind: 'text'; text: TextBody }
  /** Sent while it is made: its length is not known yet. */
  | { kind: 'making'; chunks: AsyncIterable<Uint8Array> };

export type TextBody = { plain: Buffer; gzipped: Buffer; etag: string };

/** Why something signed is not there, in a word that a player or a person can act on. */
export class Refusal extends Error {
  constructor(
    readonly status: 404 | 503,
    readonly reason: 'no_such_rendition' | 'segment_out_of_range' | 'no_such_track' | 'not_ready' | 'gone',
    readonly retryAfterSeconds?: number,
  ) {
    super(reason);
    this.name = 'Refusal';
  }
}
