import { styleText } from 'node:util';
import { makeDemoLibrary, removeDemoLibrary, type DemoProgress } from '@/modules/ingest/server';
import { closeDatabase } from '@/server/db';
import type { DemoOptions } from './options';

export async function runDemo(options: DemoOptions): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Error('interrupted'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    await (options.remove ? remove(options) : make(options, stop.signal));
  } catch (error) {
    if (!stop.signal.aborted) throw error;
    if (!options.json) console.log('Stopped; run it again to go on.');
    process.exitCode = 130;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    await closeDatabase();
  }
}

async function make({ json }: DemoOptions, signal: AbortSignal): Promise<void> {
  const onProgress = (progress: DemoProgress) => {
    console.log(json ? JSON.stringify({ name: progress.name, ...progress.result }) : line(progress));
  };
  const outcome = await makeDemoLibrary({ signal, isForced: true, onProgress });
  if (json) console.log(JSON.stringify(outcome));
  else
    console.log(
      `${String(outcome.added)} added, ${String(outcome.total - outcome.added - outcome.failed)} unchanged, ${String(outcome.failed)} failed.`,
    );
  if (outcome.failed > 0) process.exitCode = 1;
}

function line({ name, done, total, result }: DemoProgress): string {
  const place = styleText('dim', `${String(done)}/${String(total)}`);
  if (!result || result.state === 'failed')
    return `${styleText('red', '✗')} ${place} ${name}: ${result?.reason ?? 'could not be made; the log has the details'}`;
  return `${result.state === 'unchanged' ? ' ' : styleText('green', '+')} ${place} ${name}`;
}

async function remove({ json }: DemoOptions): Promise<void> {
  const removal = await removeDemoLibrary();
  if (json) console.log(JSON.stringify({ state: 'removed', ...removal }));
  else console.log(`Removed ${String(removal.titles)} demo titles and ${String(removal.videos)} videos.`);
}
