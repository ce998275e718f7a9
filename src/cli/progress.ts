import { styleText } from 'node:util';

/** One line per slow step: what happens now, then how long it took. On a terminal the line is rewritten. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const isTerminal = process.stdout.isTTY;
  process.stdout.write(isTerminal ? `  ${what} …` : `  ${what} …\n`);
  const finish = (mark: string, note: string) => {
    process.stdout.write(`${isTerminal ? '\r\u001b[2K' : ''}${mark} ${what}${note}\n`);
  };
  try {
    const result = await work();
    finish(styleText('green', '✓'), ` (${duration(performance.now() - startedAt)})`);
    return result;
  } catch (error) {
    finish(styleText('red', '✗'), '');
    throw error;
  }
}

function duration(ms: number): string {
  return ms < 950 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
