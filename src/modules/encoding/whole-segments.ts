import type { EncodedPiece } from './run-once';

/** The same pieces, but none of a segment before it is complete and was found sound. */
export async function* wholeSegments(pieces: AsyncGenerator<EncodedPiece>): AsyncGenerator<EncodedPiece> {
  const kept = new Map<string, EncodedPiece[]>();
  for await (const piece of pieces) {
    const name = `${piece.renditionId}/${String(piece.n)}`;
    const held = [...(kept.get(name) ?? []), piece];
    if (!piece.isLast) {
      kept.set(name, held);
      continue;
    }
    kept.delete(name);
    yield* held;
  }
}
