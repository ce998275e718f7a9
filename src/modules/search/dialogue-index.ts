import path from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { textTracksOf } from '@/modules/encoding/server';
import { openLineIndex, type IndexedText, type LineIndex } from '@/server/db';
import { log } from '@/server/log';
import { mediaStorage } from '@/server/storage/media-storage';
import { findQuotes, type AboutText, type FoundQuote } from './dialogue/find-quotes';
import { spokenLines } from './dialogue/spoken-lines';
import { inSlices } from '@/shared/in-slices';
import { searchFolder } from './kept-segment';
import { findStampsAfter, findTextsInside, findVideosOf, type VideoTexts } from './store';
import { takeTurns } from './take-turns';

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
  readonly #inTurn = takeTurns();

  constructor() {
    this.#index = openLineIndex(path.join(searchFolder(), 'dialogue.db'));
    this.#texts = this.#index.texts().flatMap(knownText);
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
      this.#drop(this.#texts.filter(({ titleId }) => !seen.has(titleId)).map(({ key }) => key));
    });
  }

  close(): void {
    this.#index.close();
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
    this.#drop(gone);
    const taken: Known[] = [];
    const missing = wishes.filter(({ key }) => !known.has(key));
    const languages = languagesOfTexts();
    try {
      for (const wish of missing) {
        signal?.throwIfAborted();
        const text = await this.#take(wish, languages, signal).catch((error: unknown) => {
          signal?.throwIfAborted();
          log.warn({ err: error, videoId: wish.videoId }, 'subtitles could not be indexed');
        });
        if (text) taken.push(...knownText(text));
      }
    } finally {
      this.#add(taken);
    }
  }

  #drop(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const key of keys) this.#index.remove(key);
    const gone = new Set(keys);
    this.#texts = this.#texts.filter(({ key }) => !gone.has(key));
  }

  #add(texts: readonly Known[]): void {
    if (texts.length === 0) return;
    this.#texts = [...this.#texts, ...texts].sort((a, b) => a.firstLine - b.firstLine);
  }

  async #take(wish: Wish, languageOf: LanguageOf, signal?: AbortSignal): Promise<IndexedText | null> {
    const { key, storageKey, videoId, titleId } = wish;
    const file = await mediaStorage().read(storageKey);
    if (!file) return null;
    const language = await languageOf(videoId, storageKey);
    const lines = spokenLines(await text(file));
    const told = JSON.stringify({ videoId, titleId, language });
    return this.#index.put({ key, about: told, lines }, inSlices(signal));
  }
}

function knownText(text: IndexedText): Known[] {
  const parsed = about.safeParse(JSON.parse(text.about));
  return parsed.success ? [{ ...text, ...parsed.data }] : [];
}

type LanguageOf = (videoId: string, storageKey: string) => Promise<string>;

/** A film has its texts in several languages, which follow each other: its tracks are asked for once. */
function languagesOfTexts(): LanguageOf {
  let last: { videoId: string; tracks: Awaited<ReturnType<typeof textTracksOf>> } | null = null;
  return async (videoId, storageKey) => {
    if (last?.videoId !== videoId) last = { videoId, tracks: await textTracksOf(videoId) };
    return last.tracks.find(({ key }) => key === storageKey)?.language ?? '';
  };
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
