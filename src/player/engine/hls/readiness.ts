import type { ReadyStretches } from '@/media/playlists/ready-stretches';
import type { Addresses } from './addresses';

/** Others watch and a filler works: what is stored grows, but nobody has to know at once. */
const everyMs = 10_000;
/** A film begins without knowing rather than late. */
const patienceMs = 1_000;

/** Which stretches of which renditions cost no encoding, as the server told last. */
export class Readiness {
  #known: ReadyStretches = {};
  readonly #src: string;

  constructor(
    src: string,
    private readonly addresses: Addresses,
    private readonly signal: AbortSignal,
  ) {
    this.#src = new URL('ready.json', src).href;
  }

  isReady(renditionId: string, seconds: number): boolean {
    // On a boundary, the segment that begins there is meant.
    const at = seconds + 0.01;
    return this.#known[renditionId]?.some(([from, to]) => from <= at && at < to) ?? false;
  }

  /** Resolves when it was told, or will not be in time. Asks again and again until the signal. */
  async follow(): Promise<void> {
    const timer = setInterval(() => void this.#ask(), everyMs);
    this.signal.addEventListener('abort', () => clearInterval(timer));
    await this.#ask();
  }

  async #ask(): Promise<void> {
    try {
      const signal = AbortSignal.any([this.signal, AbortSignal.timeout(patienceMs)]);
      const response = await fetch(this.addresses.current(this.#src), { credentials: 'same-origin', signal });
      if (response.ok) this.#known = (await response.json()) as ReadyStretches;
    } catch {
      // What was known before, or nothing, is as good as it gets; the next question may be answered.
    }
  }
}
