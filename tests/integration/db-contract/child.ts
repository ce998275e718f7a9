/** A second process on the same file: `node child.mjs <task> <file> <name>`. Tells what it did, line by line. */
import { writeSync } from 'node:fs';
import { openEmbedded } from '../../../src/server/db/embedded/client';

const [, , task, file = '', name = ''] = process.argv;
const client = openEmbedded(file, { databaseName: 'shared' });
const db = client.db();
// Synchronous, so that the parent knows of every write that was acknowledged before the kill.
const tell = (line: string) => writeSync(1, `${line}\n`);

async function writeForever(): Promise<void> {
  const things = db.collection('things');
  const start = Number(name);
  for (let n = start; ; n++) {
    await things.insertOne({ _id: n, tags: [`a${n}`, `b${n}`], n, text: 'x'.repeat(n % 3000), check: n * 7 });
    tell(`inserted ${n}`);
    await db
      .collection('counters')
      .updateOne(
        { _id: 'pair' },
        { $inc: { left: 1, right: 1 }, $set: { tags: [`c${n}`] } },
        { upsert: true },
      );
    tell(`counted ${n}`);
    if (n % 5 === 0) {
      await things.deleteOne({ n: n - 4 });
      tell(`deleted ${n - 4}`);
    }
  }
}

async function takeAll(): Promise<void> {
  for (;;) {
    const taken = (await db
      .collection('jobs')
      .findOneAndUpdate(
        { state: 'queued' },
        { $set: { state: 'taken', by: name } },
        { sort: { priority: -1 } },
      )) as { _id: number } | null;
    if (!taken) return;
    tell(String(taken._id));
  }
}

async function countUp(): Promise<void> {
  for (let step = 0; step < 500; step++) {
    const after = await db
      .collection('counters')
      .findOneAndUpdate({ _id: 'n' }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' });
    tell(String((after as { n: number }).n));
  }
}

const tasks: Record<string, () => Promise<void>> = { writeForever, takeAll, countUp };
await tasks[task ?? '']?.();
await client.close();
