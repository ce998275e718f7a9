import { styleText } from 'node:util';
import type { ImportResult, ImportState } from '@/modules/ingest/contract';
import { importFolder } from '@/modules/ingest/server';
import { closeDatabase } from '@/server/db';
import type { ImportOptions } from './options';

type Counts = Record<ImportState, number>;

export async function runImport(folder: string, options: ImportOptions): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const counts: Counts = { added: 0, updated: 0, unchanged: 0, failed: 0 };
  try {
    await takeIn(folder, options, { counts, signal: stop.signal });
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    process.exitCode = 130;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await closeDatabase();
  }
  if (!options.json) console.log(summary(counts, { ...options, wasStopped: stop.signal.aborted }));
  // A library with one bad file among good ones is a success that names it; nothing but bad files is not.
  if (counts.failed > 0 && counts.added + counts.updated + counts.unchanged === 0) process.exitCode ??= 1;
}

async function takeIn(
  folder: string,
  options: ImportOptions,
  run: { counts: Counts; signal: AbortSignal },
): Promise<void> {
  let total = 0;
  let done = 0;
  const { counts, signal } = run;
  const results = importFolder(folder, {
    signal,
    isDryRun: options.dryRun === true,
    onListed: (count) => (total = count),
  });
  for await (const result of results) {
    counts[result.state] += 1;
    done += 1;
    if (options.json) console.log(JSON.stringify(result));
    else if (result.state !== 'unchanged')
      console.log(line(result, `${String(done)}/${String(Math.max(total, done))}`));
  }
}

const marks = {
  added: styleText('green', '+'),
  updated: styleText('yellow', '~'),
  unchanged: ' ',
  failed: styleText('red', '✗'),
} satisfies Record<ImportState, string>;

function line({ file, state, reason }: ImportResult, place: string): string {
  return `${marks[state]} ${styleText('dim', place)} ${file}${reason ? styleText('dim', ` (${reason})`) : ''}`;
}

function summary(counts: Counts, { dryRun, wasStopped }: ImportOptions & { wasStopped: boolean }): string {
  const parts = Object.entries(counts).map(([state, count]) => `${String(count)} ${state}`);
  const note = wasStopped
    ? ' Stopped; run it again to go on.'
    : dryRun
      ? ' Nothing was changed: this was a dry run.'
      : '';
  return `${parts.join(', ')}.${note}`;
}
