/**
 * Segments that several viewers watch at the same time, kept in memory up to a number of bytes: what was asked for
 * least recently goes first. A segment gets in at its second request, so that one viewer's film does not push out
 * what everybody watches.
 */
export class HotBytes {
  readonly #kept = new Map<string, Buffer>();
  readonly #askedOnce = new Set<string>();
  #bytes = 0;

  constructor(
    private readonly mostBytes = 128 * 1024 * 1024,
    private readonly mostRemembered = 4_096,
  ) {}

  get bytes(): number {
    return this.#bytes;
  }

  get(key: string): Buffer | undefined {
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
    }
    return found;
  }

  /** Whether what has this key deserves to be kept now; notes that it was asked for. */
  isWanted(key: string, sizeBytes: number): boolean {
    if (sizeBytes > this.mostBytes / 8) return false;
    if (this.#askedOnce.delete(key)) return true;
    this.#askedOnce.add(key);
    const [oldest] = this.#askedOnce;
    if (this.#askedOnce.size > this.mostRemembered && oldest !== undefined) this.#askedOnce.delete(oldest);
    return false;
  }

  keep(key: string, bytes: Buffer): void {
    this.#drop(key);
    this.#kept.set(key, bytes);
    this.#bytes += bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.mostBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#kept.get(key)?.length ?? 0;
    this.#kept.delete(key);
  }
}
