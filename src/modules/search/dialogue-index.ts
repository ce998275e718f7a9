import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { textTracksOf } from '@/modules/encoding/server';
import { openLineIndex, type IndexedText, type LineIndex } from '@/server/db';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import { findQuotes, type AboutText, type FoundQuote } from './dialogue/find-quotes';
import { spokenLines } from './dialogue/spoken-lines';
import { inSlices } from './index/breathe';
import { searchFolder } from './kept-segment';
import { findStampsAfter, findTextsInside, findVideosOf, type VideoTexts } from './store';

type Known = IndexedText & AboutText;
type Wish = { key: string; storageKey: string; videoId: string; titleId: string };

const pageSize = 200;
const about = z.object({ videoId: z.string(), titleId: z.string(), language: z.string() });
const textsInside = z
  .object({ texts: z.record(z.string(), z.string().nullable()).catch({}) })
  .catch({ texts: {} });

/** All that is said in films, as far as there are subtitles of it. On disk, and followed in the background. */
export class DialogueIndex {
  readonly #index: LineIndex;
  #texts: Known[] = [];
  #work: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#index = openLineIndex(path.join(searchFolder(), 'dialogue.db'));
    this.#reload();
  }

  find(typed: string, options: { accepts: (titleId: string) => boolean; language: string }): FoundQuote[] {
    return findQuotes(this.#index, typed, { ...options, texts: this.#texts });
  }

  /** Takes in the texts of these titles, and drops those that are gone. */
  note(titleIds: readonly string[], signal?: AbortSignal): Promise<void> {
    return this.#inTurn(() => this.#follow(titleIds, signal));
  }

  /** The same for all titles there are. */
  compare(signal?: AbortSignal): Promise<void> {
    return this.#inTurn(async () => {
      const seen = new Set<string>();
      for (let after: string | null = null; ;) {
        const stamps = await findStampsAfter(after, pageSize);
        const ids = stamps.map(({ _id }) => _id);
        for (const id of ids) seen.add(id);
        await this.#follow(ids, signal);
        if (stamps.length < pageSize) break;
        after = stamps.at(-1)?._id ?? null;
      }
      const left = this.#texts.filter(({ titleId }) => !seen.has(titleId));
      for (const { key } of left) this.#index.remove(key);
      if (left.length > 0) this.#reload();
    });
  }

  close(): void {
    this.#index.close();
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#work.then(work);
    this.#work = done.catch(() => undefined);
    return done;
  }

  #reload(): void {
    this.#texts = this.#index.texts().flatMap((known) => {
      const parsed = about.safeParse(JSON.parse(known.about));
      return parsed.success ? [{ ...known, ...parsed.data }] : [];
    });
  }

  async #follow(titleIds: readonly string[], signal?: AbortSignal): Promise<void> {
    const asked = new Set(titleIds);
    const wishes = await wishesOf(await findVideosOf(titleIds));
    const wanted = new Set(wishes.map(({ key }) => key));
    const known = new Set<string>();
    const gone: string[] = [];
    for (const { key, titleId } of this.#texts)
      if (wanted.has(key)) known.add(key);
      else if (asked.has(titleId)) gone.push(key);
    const missing = wishes.filter(({ key }) => !known.has(key));
    for (const key of gone) this.#index.remove(key);
    for (const wish of missing) {
      signal?.throwIfAborted();
      await this.#take(wish, signal).catch((error: unknown) => {
        signal?.throwIfAborted();
        log.warn({ err: error, videoId: wish.videoId }, 'subtitles could not be indexed');
      });
    }
    if (gone.length + missing.length > 0) this.#reload();
  }

  async #take({ key, storageKey, videoId, titleId }: Wish, signal?: AbortSignal): Promise<void> {
    const file = await mediaStorage().read(storageKey);
    if (!file) return;
    const track = (await textTracksOf(videoId)).find((each) => each.key === storageKey);
    const language = track?.language ?? '';
    const lines = spokenLines(await text(file));
    await this.#index.put(
      { key, about: JSON.stringify({ videoId, titleId, language }), lines },
      inSlices(signal),
    );
  }
}

/** Where the texts of videos are: those beside films, and those that were read out of them. */
async function wishesOf(videos: readonly VideoTexts[]): Promise<Wish[]> {
  const playable = videos.filter(({ state }) => state === 'ready');
  const inside = new Map(
    (await findTextsInside(playable.map(({ _id }) => _id))).map((row) => [
      `${row.videoId} ${row.contentHash}`,
      row,
    ]),
  );
  return playable.flatMap(({ _id, titleId, subtitles, contentHash }) => {
    const found = textsInside.parse(inside.get(`${_id} ${contentHash}`)?.extras ?? {});
    const keys = [...subtitles.map(({ key }) => key), ...Object.values(found.texts)];
    return [...new Set(keys)].flatMap((storageKey) =>
      storageKey === null ? [] : [{ key: `${_id} ${storageKey}`, storageKey, videoId: _id, titleId }],
    );
  });
}
