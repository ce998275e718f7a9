/**
 * Signed addresses expire; the engine goes on asking for those it began with. This turns them into those that hold
 * now, and gets new ones when a server no longer accepts them.
 */
export class Addresses {
  readonly #known = new Set<string>();
  #latest: string;
  #renewal: Promise<void> | null = null;

  /** `renew` resolves when `moveTo` was called with what holds now, or when there is nothing new. */
  constructor(
    src: string,
    private readonly renew: () => Promise<unknown>,
  ) {
    this.#latest = folderOf(src);
    this.#known.add(this.#latest);
  }

  moveTo(src: string): void {
    this.#latest = folderOf(src);
    this.#known.add(this.#latest);
  }

  current(url: string): string {
    for (const folder of this.#known)
      if (url.startsWith(folder)) return this.#latest + url.slice(folder.length);
    return url;
  }

  /** Everyone who was refused at the same time waits for one renewal. True when there are other addresses now. */
  async refresh(): Promise<boolean> {
    const before = this.#latest;
    this.#renewal ??= this.renew()
      .then(() => undefined)
      .finally(() => (this.#renewal = null));
    await this.#renewal;
    return this.#latest !== before;
  }
}

const folderOf = (src: string): string => src.slice(0, src.lastIndexOf('/') + 1);
