import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '@/server/db/embedded/client';
import { buildChild, startChild } from './db-contract/start-child';

const folder = mkdtempSync(path.join(tmpdir(), 'dex-processes-'));
const fileOf = (name: string) => path.join(folder, `${name}.db`);

beforeAll(buildChild);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('two processes on one database file', () => {
  it('never hand the same job out twice', async () => {
    const client = openEmbedded(fileOf('jobs'), { databaseName: 'shared' });
    const jobs = client.db().collection('jobs');
    await jobs.createIndex({ state: 1, priority: -1 });
    await jobs.insertMany(
      Array.from({ length: 1500 }, (_, n) => ({ _id: n, state: 'queued', priority: n % 7 })),
    );
    const children = ['one', 'two'].map((name) => startChild('takeAll', fileOf('jobs'), name));
    await Promise.all(children.map(({ exited }) => exited));
    const taken = children.flatMap(({ lines }) => lines);
    expect(taken.length).toBe(1500);
    expect(new Set(taken).size).toBe(1500);
    expect(await jobs.countDocuments({ state: 'taken' })).toBe(1500);
    await client.close();
  });

  it('never count the same number twice', async () => {
    const children = ['one', 'two', 'three'].map((name) => startChild('countUp', fileOf('counters'), name));
    await Promise.all(children.map(({ exited }) => exited));
    const numbers = children.flatMap(({ lines }) => lines.map(Number)).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 1500 }, (_, index) => index + 1));
  });

  it('see each other’s documents, collections and indexes at once', async () => {
    const [here, there] = [1, 2].map(() => openEmbedded(fileOf('both'), { databaseName: 'shared' }));
    await here!.db().collection('things').insertOne({ _id: 1, a: 1 });
    expect(await there!.db().collection('things').findOne({ a: 1 })).toEqual({ _id: 1, a: 1 });
    await there!.db().collection('things').createIndex({ a: 1 }, { unique: true });
    const refused: unknown = await here!
      .db()
      .collection('things')
      .insertOne({ _id: 2, a: 1 })
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 11000 });
    // An index starts to hold arrays in one process; the other must not take it for one of plain values any more.
    await there!
      .db()
      .collection('things')
      .insertOne({ _id: 3, a: [2, 9] });
    expect(
      await here!
        .db()
        .collection('things')
        .countDocuments({ a: { $gt: 5, $lt: 8 } }),
    ).toBe(1);
    await here!.close();
    await there!.close();
  });
});

describe('a process that is killed', () => {
  it('loses no write that it was told is done, and leaves none by half, fifty times over', async () => {
    const file = fileOf('killed');
    const before = openEmbedded(file, { databaseName: 'shared' });
    await before.db().collection('things').createIndex({ n: 1 }, { unique: true });
    await before.db().collection('things').createIndex({ tags: 1 });
    await before.close();
    const alive = new Set<number>();
    let counted = 0;
    for (let round = 0; round < 50; round++) {
      const child = startChild('writeForever', file, String(round * 100_000 + 1));
      while (child.lines.length === 0) await sleep(2);
      await sleep(Math.random() * 60);
      child.process.kill('SIGKILL');
      await child.exited;
      for (const line of child.lines) {
        const [what, n] = [line.split(' ')[0], Number(line.split(' ')[1])];
        if (what === 'inserted') alive.add(n);
        if (what === 'deleted') alive.delete(n);
        if (what === 'counted') counted++;
      }
      const lost = await checkFile(file, alive, counted);
      // A deletion may have been done and not yet told when the process died: that one, and no other.
      expect(lost).toEqual(lost.length === 0 ? [] : [untoldDeletion(child.lines)]);
      for (const n of lost) alive.delete(n);
    }
    expect(counted).toBeGreaterThan(50);
  }, 300_000);
});

type Thing = { _id: number; n: number; check: number; tags: string[]; text: string };

/** Answers which acknowledged documents are not there. */
async function checkFile(file: string, alive: ReadonlySet<number>, counted: number): Promise<number[]> {
  const client = openEmbedded(file, { databaseName: 'shared' });
  const { sqlite } = client.engine;
  expect(sqlite.get('PRAGMA integrity_check')).toEqual(['ok']);
  const things = (await client.db().collection('things').find().toArray()) as Thing[];
  const found = new Set(things.map(({ _id }) => _id));
  for (const { n, check, text, tags } of things)
    expect([check, text.length, tags]).toEqual([n * 7, n % 3000, [`a${n}`, `b${n}`]]);
  // Documents and index entries came and went together.
  expect(sqlite.get('SELECT count(*) FROM "i:things:n_1"')).toEqual([things.length]);
  expect(sqlite.get('SELECT count(*) FROM "i:things:tags_1"')).toEqual([things.length * 2]);
  const pair = (await client.db().collection('counters').findOne({ _id: 'pair' })) as {
    left: number;
    right: number;
  } | null;
  expect(pair?.left ?? 0).toBe(pair?.right ?? 0);
  expect(pair?.left ?? 0).toBeGreaterThanOrEqual(counted);
  await client.close();
  return [...alive].filter((n) => !found.has(n));
}

/** After every fifth count, the child deletes the document of four before. */
function untoldDeletion(lines: readonly string[]): number | null {
  const [what, n] = (lines.at(-1) ?? '').split(' ');
  return what === 'counted' && Number(n) % 5 === 0 ? Number(n) - 4 : null;
}
