import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';

type Row = Record<string, string | number>;

/** Prints a table and keeps it as JSON in bench/results, with the machine it was measured on. */
export function report(name: string, rows: readonly Row[]): void {
  console.log(`\n${name}`);
  console.table(rows);
  const folder = path.resolve(import.meta.dirname, '../results');
  mkdirSync(folder, { recursive: true });
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const result = { name, measuredAt: new Date().toISOString(), machine, rows };
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}

export const round = (value: number, digits = 1): number => Number(value.toFixed(digits));
