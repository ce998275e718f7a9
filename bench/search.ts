// Search over invented titles, beside MiniSearch in the same run, and over invented dialogue.
// npx tsx --expose-gc bench/search.ts [titles, by comma] [hours of dialogue, by comma] [folder for the dialogue]
// With a folder, the index of dialogue is kept there, and a second run measures without making it again.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { findQuotes } from '../src/modules/search/dialogue/find-quotes';
import { inSlices } from '../src/shared/in-slices';
import { SegmentBuilder } from '../src/modules/search/index/build-segment';
import { searchTitles } from '../src/modules/search/index/search-titles';
import type { SearchDoc, Segment } from '../src/modules/search/index/segment';
import { openLineIndex, type LineIndex } from '../src/server/db/line-index';
import { inventTitles, inventWords, misspell, randomNumbers, zipf } from './support/invented-titles';
import { percentile, report, round } from './support/report';

const sizes = (process.argv[2] ?? '10000,100000').split(',').map(Number);
const hours = (process.argv[3] ?? '500,5000').split(',').map(Number);
const kept = process.argv[4];
const questions = 1000;
const linesPerHour = 700;
const collectGarbage = () => (globalThis as { gc?: () => void }).gc?.();
const usedMb = () => {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

let longestPauseMs = 0;
for (const size of sizes.filter(Boolean)) await measureTitles(size);
for (const count of hours.filter(Boolean)) await measureDialogue(count);

type Asked = { typed: string; expected: string };
type Kind = 'whole name' | 'beginning' | 'one slip' | 'person';

function ask(docs: readonly SearchDoc[]): Record<Kind, Asked[]> {
  const random = randomNumbers(11);
  const asked: Record<Kind, Asked[]> = { 'whole name': [], beginning: [], 'one slip': [], person: [] };
  while (asked['one slip'].length < questions) {
    const { id, name, people } = docs[Math.floor(random() * docs.length)] as SearchDoc;
    const slip = misspell(name, random);
    if (slip === null) continue;
    asked['whole name'].push({ typed: name, expected: id });
    asked.beginning.push({ typed: name.slice(0, 1 + Math.floor(random() * name.length)), expected: id });
    asked['one slip'].push({ typed: slip, expected: id });
    asked.person.push({ typed: people[0] ?? '', expected: id });
  }
  return asked;
}

async function measureTitles(size: number): Promise<void> {
  const docs = inventTitles(size);
  const asked = ask(docs);
  const before = usedMb();
  const startedAt = performance.now();
  const segment = await build(docs);
  const ownMs = performance.now() - startedAt;
  const ownMb = usedMb() - before;
  const layers = [{ segment, isHidden: () => false }];
  const own = (typed: string) =>
    searchTitles(layers, typed, { maturityLimit: 18 }).titles.slice(0, 20).map(({ id }) => id); // prettier-ignore

  const beforeOther = usedMb();
  const otherStartedAt = performance.now();
  const mini = new MiniSearch<SearchDoc>({
    fields: ['name', 'people', 'genres', 'tags', 'year', 'text'],
    searchOptions: { boost: { name: 5, people: 2 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  mini.addAll(docs);
  const otherMs = performance.now() - otherStartedAt;
  const otherMb = usedMb() - beforeOther;
  const other = (typed: string) => mini.search(typed).slice(0, 20).map(({ id }) => String(id)); // prettier-ignore

  const rows = Object.entries(asked).map(([kind, list]) => {
    const mine = measure(list, own);
    const theirs = measure(list.slice(0, questions / 5), other);
    return {
      kind,
      ...{ 'p50 ms': mine.p50, 'p99 ms': mine.p99, 'p99 ms of processor': mine.processorP99 },
      'recall@20 %': mine.recall,
      ...{ 'MiniSearch p50 ms': theirs.p50, 'p99 ms there': theirs.p99, 'recall@20 % there': theirs.recall },
      'times faster at p99': round(theirs.p99 / mine.p99),
    };
  });
  report(`search-titles-${size}`, rows);
  report(`search-index-${size}`, [
    {
      index: 'Dex',
      'made in ms': round(ownMs, 0),
      'longest pause ms': round(longestPauseMs, 0),
      MB: round(ownMb, 0),
    },
    {
      index: 'MiniSearch',
      'made in ms': round(otherMs, 0),
      'longest pause ms': round(otherMs, 0),
      MB: round(otherMb, 0),
    },
  ]);
}

async function build(docs: readonly SearchDoc[]): Promise<Segment> {
  longestPauseMs = 0;
  let last = performance.now();
  const breathe = inSlices();
  const watched = async () => {
    const waiting = breathe();
    if (!waiting) return;
    longestPauseMs = Math.max(longestPauseMs, performance.now() - last);
    await waiting;
    last = performance.now();
  };
  const builder = new SegmentBuilder();
  for (const doc of docs) {
    builder.add(doc);
    await watched();
  }
  return builder.finish(watched);
}

function measure(list: readonly Asked[], find: (typed: string) => string[]) {
  for (const { typed } of list.slice(0, 50)) find(typed);
  const times: number[] = [];
  const processorTimes: number[] = [];
  let hits = 0;
  for (const { typed, expected } of list) {
    const [startedAt, used] = [performance.now(), process.cpuUsage()];
    const found = find(typed);
    times.push(performance.now() - startedAt);
    const { user, system } = process.cpuUsage(used);
    processorTimes.push((user + system) / 1000);
    if (found.includes(expected)) hits += 1;
  }
  times.sort((a, b) => a - b);
  processorTimes.sort((a, b) => a - b);
  return {
    p50: round(percentile(times, 0.5), 2),
    p99: round(percentile(times, 0.99), 2),
    // Of a machine that is busy with other work, too, this tells something.
    processorP99: round(percentile(processorTimes, 0.99), 2),
    recall: round((100 * hits) / list.length),
  };
}

async function measureDialogue(count: number): Promise<void> {
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'dex-bench-said-'));
  try {
    const file = path.join(folder, `dialogue-${count}.db`);
    const before = process.memoryUsage().rss;
    const startedAt = performance.now();
    const said = await speak(openLineIndex(file), count);
    const madeMs = performance.now() - startedAt;
    const index = openLineIndex(file);
    const texts = index
      .texts()
      .map((each) => ({ ...each, videoId: each.key, titleId: each.key, language: 'en' }));
    const find = (typed: string) =>
      findQuotes(index, typed, { texts, accepts: () => true, language: 'en' }).map(
        ({ videoId, startSeconds }) => `${videoId} ${startSeconds}`,
      );
    const rows = Object.entries(said).map(([kind, list]) => {
      const { p50, p99, processorP99, recall } = measure(list, find);
      return {
        ...{ kind, 'p50 ms': p50, 'p99 ms': p99, 'p99 ms of processor': processorP99 },
        'finds the moment %': recall,
      };
    });
    report(`search-dialogue-${count}h`, rows);
    report(`search-dialogue-index-${count}h`, [
      {
        lines: count * linesPerHour,
        'made in s': round(madeMs / 1000, 0),
        'file MB': round(statSync(file).size / 1e6, 0),
        'resident MB more': round((process.memoryUsage().rss - before) / 1e6, 0),
      },
    ]);
    index.close();
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Films of two hours; some lines are remembered, whole or with a slip. */
async function speak(index: LineIndex, count: number): Promise<Record<string, Asked[]>> {
  const random = randomNumbers(3);
  const words = inventWords(60_000, random);
  const said: Record<string, Asked[]> = {
    'six words': [],
    'six words, the last begun': [],
    'six words, one misspelt': [],
    'four common words': [],
  };
  for (let film = 0; film < count / 2; film += 1) {
    const lines = Array.from({ length: linesPerHour * 2 }, (_, at) => {
      const line = Array.from({ length: 4 + Math.floor(random() * 6) }, () => zipf(words, random)).join(' ');
      return { atMs: at * 5000, text: line, words: line };
    });
    await index.put({ key: `film-${film}`, about: '{}', lines }, () => undefined);
    const line = lines.find(({ words: each }, at) => at > 700 * random() && each.split(' ').length >= 6);
    if (!line || film % Math.ceil(count / 2 / 300)) continue;
    const typed = line.words.split(' ').slice(0, 6).join(' ');
    const expected = `film-${film} ${line.atMs / 1000}`;
    said['six words']?.push({ typed: `${typed} `, expected });
    said['six words, the last begun']?.push({ typed: typed.slice(0, -1), expected });
    said['six words, one misspelt']?.push({ typed: `${misspell(typed, random) ?? typed} `, expected });
    said['four common words']?.push({
      typed: `${Array.from({ length: 4 }, () => zipf(words.slice(0, 40), random)).join(' ')} `,
      expected,
    });
  }
  index.close();
  return said;
}
