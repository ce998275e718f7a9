import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstSighting, nextSighting, stateOf, type Sighting } from './settle-rules';

const LOOK_MS = 150;

export type Settled = { /** They can be read now. */ files: string[]; gone: string[] };

/** Collects what changed below a folder until it no longer does. */
export class SettlingFiles {
  readonly #sightings = new Map<string, Sighting>();

  constructor(readonly root: string) {}

  /** `file` appeared, changed or went away. */
  async note(file: string): Promise<void> {
    if (this.#sightings.has(file)) return;
    // Taken up before anything is awaited: the second of two notes has nothing to add.
    this.#sightings.set(file, firstSighting(null, Date.now()));
    const seen = await this.#look(file);
    this.#sightings.set(file, firstSighting(seen, Date.now()));
  }

  /** Waits for the next that came to rest. Rejects when `signal` aborts. */
  async next(signal: AbortSignal): Promise<Settled> {
    for (;;) {
      const settled = await this.#lookAtAll();
      if (settled.files.length > 0 || settled.gone.length > 0) return settled;
      await sleep(LOOK_MS, undefined, { signal });
    }
  }

  async #lookAtAll(): Promise<Settled> {
    const settled: Settled = { files: [], gone: [] };
    for (const [file, before] of [...this.#sightings]) {
      const now = Date.now();
      const sighting = nextSighting(before, await this.#look(file), now);
      this.#sightings.set(file, sighting);
      const state = stateOf(sighting, now);
      if (state === 'moving') continue;
      this.#sightings.delete(file);
      settled[state === 'settled' ? 'files' : 'gone'].push(file);
    }
    return settled;
  }

  async #look(file: string): Promise<Sighting['seen']> {
    const stats = await stat(path.join(this.root, file)).catch(() => null);
    return stats?.isFile() ? { sizeBytes: stats.size, modifiedMs: stats.mtimeMs } : null;
  }
}
