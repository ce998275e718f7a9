import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { chips } from '@/media/encoding/encoders';
import { env } from '@/server/env';

const report = z.object({
  chip: z.enum(chips),
  /** Within the last hour. */
  failures: z.number().int(),
  isLeftAlone: z.boolean(),
  reason: z.string(),
  at: z.coerce.date(),
});
export type ChipReport = z.infer<typeof report>;

/** A file of this machine, not of the library: other machines have other chips. `dex doctor` is another process. */
const reportsPath = () => path.join(env().DEX_DATA, 'failed-encoders.json');

/** The last failure of each chip since Dex was started. */
export async function chipReports(): Promise<ChipReport[]> {
  const text = await readFile(reportsPath(), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '[]';
    throw error;
  });
  return z.array(report).catch([]).parse(parsed(text));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const clearChipReports = (): Promise<void> => rm(reportsPath(), { force: true });

let last: Promise<void> = Promise.resolve();

export function reportChip(failed: ChipReport): Promise<void> {
  // One after the other: each writes what it has read.
  last = last.catch(() => undefined).then(() => write(failed));
  return last;
}

async function write(failed: ChipReport): Promise<void> {
  const others = (await chipReports()).filter(({ chip }) => chip !== failed.chip);
  const temporary = `${reportsPath()}.${String(process.pid)}`;
  await mkdir(path.dirname(temporary), { recursive: true });
  await writeFile(temporary, JSON.stringify([...others, failed]));
  await rename(temporary, reportsPath());
}
