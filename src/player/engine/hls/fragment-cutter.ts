const headerBytes = 8;

/**
 * Gathers the bytes of a segment that arrives in pieces, and gives them on when another fragment of it (`moof` with
 * its `mdat`) is there: sooner, nobody could show anything of it, and each handing over costs something.
 */
export class FragmentCutter {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #gathered = 0;
  /** Where the box begins whose header is read next, counted from the first gathered byte. */
  #next = 0;
  #hasData = false;

  /** Everything gathered so far when that is worth something now, else null. */
  push(piece: Uint8Array<ArrayBuffer>): ArrayBuffer | null {
    this.#pieces.push(piece);
    this.#gathered += piece.length;
    let isWorth = false;
    while (this.#next + headerBytes <= this.#gathered) {
      const { size, type } = readHeader(this.#at(this.#next, headerBytes));
      // A `moof` behind data closes the fragment before it; hls.js wants to see its header, too.
      if (type === 'moof' && this.#hasData) isWorth = true;
      if (type === 'moof' || type === 'mdat') this.#hasData = type === 'mdat';
      if (size < headerBytes) break;
      this.#next += size;
    }
    return isWorth ? this.#give(Math.min(this.#next, this.#gathered)) : null;
  }

  /** What is left at the end. */
  rest(): ArrayBuffer | null {
    return this.#gathered > 0 ? this.#give(this.#gathered) : null;
  }

  /** The start of a header that is not all there stays behind. */
  #give(length: number): ArrayBuffer {
    const given = this.#at(0, length);
    const left = this.#at(length, this.#gathered - length);
    this.#next -= length;
    this.#pieces = left.length > 0 ? [left] : [];
    this.#gathered = left.length;
    return given.buffer;
  }

  #at(start: number, length: number): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(length);
    let skipped = 0;
    let filled = 0;
    for (const piece of this.#pieces) {
      const from = Math.max(0, start - skipped);
      const part = piece.subarray(from, from + length - filled);
      bytes.set(part, filled);
      filled += part.length;
      skipped += piece.length;
      if (filled === length) break;
    }
    return bytes;
  }
}

function readHeader(bytes: Uint8Array): { size: number; type: string } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  return { size: view.getUint32(0), type: String.fromCharCode(...bytes.subarray(4, headerBytes)) };
}
