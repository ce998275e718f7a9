const headerBytes = 8;

/**
 * Gathers the bytes of a segment that arrives in pieces, and gives them on when another fragment of it (`moof` with
 * its `mdat`) is whole: sooner, nobody could show anything of it, and each handing over costs something.
 */
export class FragmentCutter {
  #pieces: Uint8Array<ArrayBuffer>[] = [];
  #gathered = 0;
  /** Where the box begins whose header is read next, counted from the first gathered byte. */
  #next = 0;
  /** Where the last whole `mdat` ends. */
  #whole = 0;
  #isData = false;

  /** All whole fragments gathered so far, null when there is none. */
  push(piece: Uint8Array<ArrayBuffer>): ArrayBuffer | null {
    this.#pieces.push(piece);
    this.#gathered += piece.length;
    for (;;) {
      if (this.#isData && this.#next <= this.#gathered) this.#whole = this.#next;
      if (this.#next + headerBytes > this.#gathered) break;
      const { size, type } = readHeader(this.#at(this.#next, headerBytes));
      this.#isData = type === 'mdat';
      if (size < headerBytes) break;
      this.#next += size;
    }
    return this.#whole > 0 ? this.#give(this.#whole) : null;
  }

  /** What is left at the end. */
  rest(): ArrayBuffer | null {
    return this.#gathered > 0 ? this.#give(this.#gathered) : null;
  }

  #give(length: number): ArrayBuffer {
    const given = this.#at(0, length);
    const left = this.#at(length, this.#gathered - length);
    this.#next -= length;
    this.#whole = 0;
    this.#isData &&= this.#next > 0;
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
