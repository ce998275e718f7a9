import { setTimeout as sleep } from 'node:timers/promises';
import { subscribe } from '@/server/events/bus';
import { log } from '@/server/log';
import { DialogueIndex } from './dialogue-index';
import { findTextsChangedSince, findTitleIdsOfVideos, findTitlesChangedSince } from './store';
import { TitleIndex } from './title-index';

/** How late a change made by another process is found; this process's changes are found at once. */
const pollMs = 3_000;
/** What another process removed leaves no trace to be polled. Nothing of it is shown meanwhile: cards are read anew. */
const compareMs = 10 * 60_000;
/** Clocks of several machines differ, and writes end later than they begin. */
const overlapMs = 10_000;
/** A first question waits so long for an index that is being made, and is then answered with what there is. */
const patienceMs = 2_500;
const pollSize = 1000;

export type Engine = {
  titles: TitleIndex;
  /** Null where nothing can be written (Vercel). */
  dialogue: DialogueIndex | null;
  opening: Promise<void>;
  /** All that is said has been looked for once; questions do not wait for it. */
  listening: Promise<void>;
  /** Somebody polls in the background. */
  isFollowed: boolean;
  polledAt: number;
  titlesSince: number;
  textsSince: number;
  /** Texts of the last poll: within the overlap they come again. */
  seenTexts: ReadonlySet<string>;
};

// The pages' bundle and the server's live in one process: one index is enough for both.
const holder = globalThis as { dexSearch?: Engine };

function engine(): Engine {
  if (holder.dexSearch) return holder.dexSearch;
  const [titles, dialogue] = [new TitleIndex(), openDialogue()];
  const opening = titles.open();
  const opened: Engine = {
    ...{ titles, dialogue, opening },
    listening: opening.then(() => dialogue?.compare()),
    isFollowed: false,
    polledAt: Date.now(),
    titlesSince: Date.now(),
    textsSince: Date.now(),
    seenTexts: new Set(),
  };
  holder.dexSearch = opened;
  // A failed start is logged, told by nobody finding anything, and tried again at the next question.
  opened.listening.catch((error: unknown) => {
    log.error({ err: error }, 'the search index could not be made');
    if (holder.dexSearch === opened) delete holder.dexSearch;
  });
  subscribe('catalog.changed', async ({ titleIds }) => {
    if (holder.dexSearch !== opened) return;
    await titles.note(titleIds);
    await opened.dialogue?.note(titleIds);
  });
  subscribe('texts.changed', async ({ titleId }) => {
    if (holder.dexSearch === opened) await opened.dialogue?.note([titleId]);
  });
  return opened;
}

function openDialogue(): DialogueIndex | null {
  try {
    return new DialogueIndex();
  } catch (error) {
    log.warn({ err: error }, 'what is said in films cannot be searched here: its index cannot be written');
    return null;
  }
}

/** For a question. Where nobody follows the catalogue (Next alone, as on Vercel), the question does. */
export async function readyEngine(): Promise<Engine> {
  const ready = engine();
  if (!ready.titles.isComplete) await Promise.race([ready.opening, sleep(patienceMs)]);
  const isDue = !ready.isFollowed && Date.now() - ready.polledAt > pollMs;
  if (isDue && ready.titles.isComplete) await poll(ready);
  return ready;
}

/** The web role's part: opens the index while Dex is used already, and keeps it in step until `signal` aborts. */
export async function followCatalogue(signal: AbortSignal): Promise<void> {
  const followed = engine();
  followed.isFollowed = true;
  await followed.listening;
  let comparedAt = Date.now();
  for (;;) {
    await sleep(pollMs, undefined, { signal });
    await poll(followed).catch((error: unknown) => {
      log.warn({ err: error }, 'changes of the catalogue could not be read; it is tried again');
    });
    if (Date.now() - comparedAt < compareMs) continue;
    comparedAt = Date.now();
    await followed.titles.compare(signal);
    await followed.dialogue?.compare(signal);
  }
}

async function poll(followed: Engine): Promise<void> {
  followed.polledAt = Date.now();
  for (;;) {
    const stamps = await findTitlesChangedSince(new Date(followed.titlesSince - overlapMs), pollSize);
    await followed.titles.noteChanged(stamps);
    const until = stamps.at(-1)?.updatedAt.getTime() ?? 0;
    const isMore = stamps.length === pollSize && until - overlapMs > followed.titlesSince;
    followed.titlesSince = Math.max(followed.titlesSince, until);
    if (!isMore) break;
  }
  if (followed.dialogue) await pollTexts(followed, followed.dialogue);
}

async function pollTexts(followed: Engine, dialogue: DialogueIndex): Promise<void> {
  const rows = await findTextsChangedSince(new Date(followed.textsSince - overlapMs), pollSize);
  const seen = new Map(rows.map((row) => [`${row._id} ${String(row.updatedAt.getTime())}`, row]));
  const fresh = [...seen].filter(([stamp]) => !followed.seenTexts.has(stamp)).map(([, row]) => row.videoId);
  followed.seenTexts = new Set(seen.keys());
  followed.textsSince = Math.max(followed.textsSince, rows.at(-1)?.updatedAt.getTime() ?? 0);
  if (fresh.length > 0) await dialogue.note(await findTitleIdsOfVideos(fresh));
}
