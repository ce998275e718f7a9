import { log } from '@/server/log';
import { SegmentBuilder } from './index/build-segment';
import { inSlices, type Breathe } from '@/shared/in-slices';
import { describeDoc } from './index/describe-doc';
import { acceptsOf, type TitleFilters } from './index/filters';
import type { Layer, SearchDoc, Segment } from './index/segment';
import { keepSegment, readKeptSegment } from './kept-segment';
import { findIndexedTitles, findStampsAfter, findTitlesAfter, findVideosOf, type IndexedRow } from './store';
import { takeTurns } from './take-turns';

type Base = { segment: Segment; placeOf: Map<string, number>; hidden: Uint8Array };
type Fresh = { segment: Segment; placeOf: Map<string, number> };

const pageSize = 200;
/** Changed titles are indexed anew together; with more of them than this, or than a quarter of all, everything is. */
const mostFresh = 500;

/**
 * All titles that can be found: a large segment, made once, and a small one with what changed since, which hides its
 * older self in the large one. Changes wait for each other; questions never wait.
 */
export class TitleIndex {
  #base: Base | null = null;
  #fresh: Fresh | null = null;
  readonly #freshDocs = new Map<string, SearchDoc>();
  readonly #dirty = new Set<string>();
  readonly #inTurn = takeTurns();
  /** While it is made for the first time, what is there already is found. */
  isComplete = false;

  /** A title is in one of them that does not hide it, or in none. */
  layers(): (Layer & { placeOf: Map<string, number> })[] {
    const [base, fresh] = [this.#base, this.#fresh];
    return [
      ...(base ? [{ ...base, isHidden: (doc: number) => base.hidden[doc] === 1 }] : []),
      ...(fresh ? [{ ...fresh, isHidden: () => false }] : []),
    ];
  }

  /** Whether one title passes; what is not indexed does not. */
  acceptsById(filters: TitleFilters): (titleId: string) => boolean {
    const layers = this.layers().map(({ placeOf, ...layer }) => ({
      placeOf,
      accepts: acceptsOf(layer, filters),
    }));
    return (titleId) =>
      layers.some(({ placeOf, accepts }) => {
        const place = placeOf.get(titleId);
        return place !== undefined && accepts(place);
      });
  }

  /** From the file that was kept, held against the database; else from the database. */
  open(signal?: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      const breathe = inSlices(signal);
      const kept = await readKeptSegment(breathe);
      if (kept) {
        this.#base = withPlaces(kept);
        await this.#catchUp(breathe);
      } else await this.#rebuild(breathe);
      this.isComplete = true;
    });
  }

  /** These titles were added, changed or removed. Calls that come together are answered together. */
  note(titleIds: readonly string[]): Promise<void> {
    for (const id of titleIds) this.#dirty.add(id);
    return this.#inTurn(() => this.#takeIn(inSlices()));
  }

  /** The same for those that changed since they were indexed. */
  noteChanged(stamps: readonly { _id: string; updatedAt: Date; isAvailable: boolean }[]): Promise<void> {
    const changed = stamps.filter((stamp) => this.#isChanged(stamp)).map(({ _id }) => _id);
    return changed.length > 0 ? this.note(changed) : Promise.resolve();
  }

  /** All titles are looked at: finds also what another process removed. */
  compare(signal?: AbortSignal): Promise<void> {
    return this.#inTurn(() => this.#catchUp(inSlices(signal)));
  }

  #isChanged({
    _id,
    updatedAt,
    isAvailable,
  }: {
    _id: string;
    updatedAt: Date;
    isAvailable: boolean;
  }): boolean {
    const known = this.#stampOf(_id);
    return isAvailable ? known !== updatedAt.getTime() : known !== null;
  }

  #stampOf(id: string): number | null {
    const fresh = this.#freshDocs.get(id);
    if (fresh) return fresh.updatedAtMs;
    const place = this.#base?.placeOf.get(id);
    if (!this.#base || place === undefined || this.#base.hidden[place] === 1) return null;
    return this.#base.segment.updatedAtMs[place] ?? null;
  }

  async #catchUp(breathe: Breathe): Promise<void> {
    const seen = new Set<string>();
    for (let after: string | null = null; ;) {
      const stamps = await findStampsAfter(after, pageSize * 5);
      for (const stamp of stamps) {
        seen.add(stamp._id);
        if (this.#isChanged(stamp)) this.#dirty.add(stamp._id);
      }
      await breathe();
      if (stamps.length < pageSize * 5) break;
      after = stamps.at(-1)?._id ?? null;
    }
    for (const id of [...(this.#base?.placeOf.keys() ?? []), ...this.#freshDocs.keys()])
      if (!seen.has(id) && this.#stampOf(id) !== null) this.#dirty.add(id);
    await this.#takeIn(breathe);
  }

  async #takeIn(breathe: Breathe): Promise<void> {
    const limit = Math.max(mostFresh, (this.#base?.segment.count ?? 0) / 4);
    if (this.#freshDocs.size + this.#dirty.size > limit) {
      await this.#rebuild(breathe);
      return;
    }
    const ids = [...this.#dirty];
    this.#dirty.clear();
    if (ids.length === 0) return;
    const docs = new Map<string, SearchDoc>();
    for (let at = 0; at < ids.length; at += pageSize) {
      const rows = await findIndexedTitles(ids.slice(at, at + pageSize));
      for (const doc of await docsOf(rows)) docs.set(doc.id, doc);
      await breathe();
    }
    const places: number[] = [];
    for (const id of ids) {
      const place = this.#base?.placeOf.get(id);
      if (place !== undefined) places.push(place);
      const doc = docs.get(id);
      if (doc) this.#freshDocs.set(id, doc);
      else this.#freshDocs.delete(id);
    }
    const builder = new SegmentBuilder();
    for (const doc of this.#freshDocs.values()) {
      builder.add(doc);
      await breathe();
    }
    const segment = await builder.finish(breathe);
    // Both at once, so that no question finds a title twice or not at all.
    this.#fresh = { segment, placeOf: placesOf(segment) };
    for (const place of places) if (this.#base) this.#base.hidden[place] = 1;
  }

  async #rebuild(breathe: Breathe): Promise<void> {
    const startedAt = performance.now();
    this.#dirty.clear();
    const builder = new SegmentBuilder();
    for (let after: string | null = null; ;) {
      const rows = await findTitlesAfter(after, pageSize);
      for (const doc of await docsOf(rows)) {
        builder.add(doc);
        await breathe();
      }
      if (rows.length < pageSize) break;
      after = rows.at(-1)?._id ?? null;
    }
    const segment = await builder.finish(breathe);
    this.#base = withPlaces(segment);
    this.#fresh = null;
    this.#freshDocs.clear();
    log.debug({ titles: segment.count, ms: Math.round(performance.now() - startedAt) }, 'titles are indexed');
    await keepSegment(segment, breathe);
  }
}

async function docsOf(rows: readonly IndexedRow[]): Promise<SearchDoc[]> {
  const videos = await findVideosOf(rows.map(({ _id }) => _id));
  const ofTitle = new Map<string, typeof videos>();
  for (const video of videos) ofTitle.set(video.titleId, [...(ofTitle.get(video.titleId) ?? []), video]);
  return rows.flatMap((row) => describeDoc(row, ofTitle.get(row._id) ?? []) ?? []);
}

const placesOf = ({ ids }: Segment) => new Map(ids.map((id, place) => [id, place]));

const withPlaces = (segment: Segment): Base => ({
  segment,
  placeOf: placesOf(segment),
  hidden: new Uint8Array(segment.count),
});
