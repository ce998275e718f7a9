// Changes real files at random and has Dex read and plan them, and encode one in so many of those that it would play:
// `npx tsx scripts/fuzz-sources.ts [count] [seed] [one in]`. Every one must play or be refused with a sentence; an error
// of another kind, a crash of a tool, a hang or a tool that takes more than 1 GiB is counted.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AppError } from '@/shared/errors';
import { encodeParts } from './fuzz/encode-parts';
import { watchMemory } from './fuzz/watch-memory';
import { examineFile } from '../tests/torture/examine-file';
import { tortureFiles } from '../tests/torture/files';
import { makeTortureFile, tortureFolder } from '../tests/torture/make-files';

const count = Number(process.argv[2] ?? 2000);
const seed = Number(process.argv[3] ?? 1);
const encodeOneIn = Number(process.argv[4] ?? 10);
const AT_ONCE = 2;
const SLOW_MS = 10_000;
const MOST_MEMORY = 2 ** 30;

/** Mulberry32: the same numbers each time for the same seed. */
function randomOf(start: number): (below: number) => number {
  let state = start >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
}

const TELLING = [0, 1, 0x7f, 0x80, 0xff];

/** Damage where formats keep their indexes, at both ends, as often as anywhere else. */
function mutate(original: Buffer, random: (below: number) => number): Buffer {
  let bytes = Buffer.from(original);
  const place = () => {
    const near = Math.min(4_000, bytes.length);
    return [random(near), bytes.length - 1 - random(near), random(bytes.length)][random(3)] ?? 0;
  };
  for (let change = 0; change <= random(20); change += 1) {
    const at = place();
    const length = 1 + random(64);
    switch (random(6)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
        break;
      case 1:
        bytes[at] = TELLING[random(TELLING.length)] ?? 0;
        break;
      case 2:
        bytes.fill(TELLING[random(TELLING.length)] ?? 0, at, Math.min(bytes.length, at + length));
        break;
      case 3:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]);
        break;
      case 4:
        bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at)]);
        break;
      default:
        if (random(4) === 0) bytes = bytes.subarray(0, Math.max(1, at));
    }
  }
  return bytes;
}

type Outcome = {
  kind:
    'plays' | 'refused' | 'tool crashed' | 'out of memory' | 'hung' | 'broke' | 'encodes' | 'partly encodes';
  note: string;
};

/** A crash of the tool is a refusal to the owner, and contained; it is told apart here. */
function refusalOf(reason: string, detail: string): Outcome {
  if (/failed \(SIG/.test(detail)) return { kind: 'tool crashed', note: detail };
  if (/Cannot allocate memory/.test(detail)) return { kind: 'out of memory', note: detail };
  return { kind: 'refused', note: reason };
}

async function outcomeOf(file: string, isEncoded: boolean): Promise<Outcome> {
  try {
    const examined = await examineFile(file);
    if (examined.does === 'play') {
      if (!isEncoded) return { kind: 'plays', note: '' };
      const failures = await encodeParts(file, examined.plan);
      return { kind: failures.length > 0 ? 'partly encodes' : 'encodes', note: failures.join('\n  ') };
    }
    return refusalOf(examined.reason, examined.detail);
  } catch (error) {
    const isLate = error instanceof AppError && error.message.includes('took longer');
    return {
      kind: isLate ? 'hung' : 'broke',
      note: error instanceof Error ? (error.stack ?? '') : String(error),
    };
  }
}

const folder = await mkdtemp(path.join(tmpdir(), 'dex-fuzz-'));
process.env.DEX_DATA = path.join(folder, 'data');
const memory = watchMemory();
const seeds: { name: string; bytes: Buffer }[] = [];
for (const file of tortureFiles.filter(({ isQuick, expected }) => isQuick && expected.does === 'play')) {
  const made = await makeTortureFile(file, await tortureFolder());
  if (made !== null) seeds.push({ name: file.name, bytes: await readFile(made) });
}

const counts = new Map<string, number>();
const reasons = new Map<string, number>();
let slowestMs = 0;
let next = 0;

async function work(): Promise<void> {
  for (let n = next++; n < count; n = next++) {
    const random = randomOf(seed * 1_000_003 + n);
    const chosen = seeds[random(seeds.length)];
    if (!chosen) return;
    const file = path.join(folder, `${n}-${chosen.name}`);
    await writeFile(file, mutate(chosen.bytes, random));
    const begin = performance.now();
    const { kind, note } = await outcomeOf(file, random(encodeOneIn) === 0);
    const tookMs = performance.now() - begin;
    slowestMs = Math.max(slowestMs, tookMs);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === 'refused') {
      const general = note.replace(/\d+/g, 'N');
      reasons.set(general, (reasons.get(general) ?? 0) + 1);
    } else if (!['plays', 'encodes'].includes(kind) || tookMs > SLOW_MS) {
      console.log(`${n} (${chosen.name}, ${Math.round(tookMs)} ms): ${kind} ${note}`);
    }
    await rm(file);
  }
}

const begin = performance.now();
await Promise.all(Array.from({ length: AT_ONCE }, work));
const peak = memory.stop();
await rm(folder, { recursive: true });
console.table(Object.fromEntries(counts));
console.table(Object.fromEntries(reasons));
console.log(
  `${count} files in ${Math.round((performance.now() - begin) / 1000)} s; the slowest took ${Math.round(slowestMs)} ms; ` +
    `the largest tool had ${Math.round(peak / 2 ** 20)} MiB`,
);
process.exitCode = ['broke', 'hung'].some((kind) => counts.has(kind)) || peak > MOST_MEMORY ? 1 : 0;
