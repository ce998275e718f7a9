// The ladder that was measured for a film next to the fixed one: bits at equal SSIM, over the whole clip, of which the
// measuring saw four seconds. Both are encoded as finals are, with their caps, and compared with the source at its size.
// npx tsx bench/per-title.ts [names of kinds, by comma]
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decibelsOf } from '../src/media/per-title/curve';
import { makePlan } from '../src/media/renditions/make-plan';
import type { RungRendition, StreamPlan } from '../src/media/renditions/stream-plan';
import { measureStretch } from '../src/modules/encoding/measure-stretch';
import { fitLadder } from '../src/modules/encoding/per-title';
import { readFacts } from '../src/modules/encoding/read-facts';
import { mediaTools } from '../src/server/process/media-tools';
import { savedBits } from './support/equal-quality';
import { drawKind, kinds } from './support/kinds-of-content';
import { report, round } from './support/report';

const size = { width: 1024, height: 576 };
const seconds = 11;
const wanted = process.argv[2]?.split(',');
const signal = new AbortController().signal;

const folder = mkdtempSync(path.join(tmpdir(), 'dex-bench-per-title-'));
try {
  const rows = [];
  for (const kind of kinds.filter(({ name }) => !wanted || wanted.includes(name))) {
    const file = path.join(folder, `${kind.name}.mp4`);
    await drawKind((await mediaTools()).ffmpeg.path, { kind, size, seconds, path: file });
    rows.push({ content: kind.name, ...(await compareLadders(file)) });
    rmSync(file);
    console.log(rows.at(-1));
  }
  const mean = rows.reduce((sum, row) => sum + Math.log(1 - row['bits saved %'] / 100), 0) / rows.length;
  console.log(`mean: ${String(round((1 - Math.exp(mean)) * 100))} % fewer bits at equal SSIM`);
  report('per-title', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compareLadders(file: string) {
  const plan = makePlan(await readFacts(file));
  const startedAt = performance.now();
  const fitted = await fitLadder({ plan, path: file, sizeBytes: statSync(file).size }, signal);
  const measuring = (performance.now() - startedAt) / 1000;
  const [fixed, perTitle] = [await encodeLadder(file, plan), await encodeLadder(file, fitted)];
  return {
    'bits saved %': round((1 - savedBits(fixed, perTitle)) * 100),
    'fixed kbps': fixed.map(({ kbps }) => Math.round(kbps)).join(' '),
    'fixed dB': fixed.map(({ decibels }) => round(decibels)).join(' '),
    'per-title': rungsOf(fitted)
      .map(({ id, rung }) => `${id}@${String(rung.quality)}`)
      .join(' '),
    'per-title kbps': perTitle.map(({ kbps }) => Math.round(kbps)).join(' '),
    'per-title dB': perTitle.map(({ decibels }) => round(decibels)).join(' '),
    'measuring s': round(measuring),
  };
}

function rungsOf({ video }: StreamPlan): RungRendition[] {
  return video.filter((one): one is RungRendition => one.kind === 'rung');
}

async function encodeLadder(file: string, plan: StreamPlan) {
  const source = { path: file, facts: plan.source };
  const renditions = rungsOf(plan);
  const measured = await measureStretch({ source, stretch: plan.timeline, renditions, common: size, signal });
  return measured.map(({ kbps, ssim }) => ({ kbps, decibels: decibelsOf(ssim ?? 0) }));
}
