// The ladder that was measured for a film next to two fixed ones of the same sizes: the planned one (capped quality) and
// one of fixed rates, as streaming services had them. Bits at equal SSIM over a whole clip, of which the measuring saw four
// seconds; all are encoded as finals are, and compared with the source at its size.
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
import { costAtEqualQuality, type Encoded } from './support/equal-quality';
import { drawKind, kinds, type Kind } from './support/kinds-of-content';
import { report, round } from './support/report';

const size = { width: 1024, height: 576 };
const seconds = 11;
const wanted = process.argv[2]?.split(',');
const signal = new AbortController().signal;

const folder = mkdtempSync(path.join(tmpdir(), 'dex-bench-per-title-'));
try {
  const queue = kinds.filter(({ name }) => !wanted || wanted.includes(name));
  const rows: Row[] = [];
  const lane = async () => {
    for (let kind = queue.shift(); kind; kind = queue.shift()) {
      rows.push({ content: kind.name, ...(await compareLadders(kind)) });
      console.log(rows.at(-1));
    }
  };
  // One decoder and many encoders with one thread each: two clips at a time keep two cores busy.
  await Promise.all([lane(), lane()]);
  const mean = (key: 'saved %' | 'saved of fixed rates %') => {
    const logs = rows.map((row) => Math.log(1 - row[key] / 100));
    return round((1 - Math.exp(logs.reduce((sum, one) => sum + one, 0) / logs.length)) * 100);
  };
  console.log(
    `mean: ${mean('saved %')} % (of fixed rates: ${mean('saved of fixed rates %')} %) at equal SSIM`,
  );
  report('per-title', rows);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

type Row = { content: string } & Awaited<ReturnType<typeof compareLadders>>;

async function compareLadders(kind: Kind) {
  const file = path.join(folder, `${kind.name}.mp4`);
  await drawKind((await mediaTools()).ffmpeg.path, { kind, size, seconds, path: file });
  const plan = makePlan(await readFacts(file));
  const startedAt = performance.now();
  const fitted = await fitLadder({ plan, path: file, sizeBytes: statSync(file).size }, signal);
  const measuring = (performance.now() - startedAt) / 1000;
  const planned = rungsOf(plan);
  const perTitle = rungsOf(fitted);
  const all = await encode(file, plan, [...planned, ...planned.map(withFixedRate), ...perTitle]);
  const fixed = all.slice(0, planned.length);
  const fixedRates = all.slice(planned.length, 2 * planned.length);
  const measured = all.slice(2 * planned.length);
  return {
    'saved %': saved(fixed, measured),
    'saved of fixed rates %': saved(fixedRates, measured),
    ...{ fixed: describe(fixed), 'fixed rates': describe(fixedRates), 'per-title': describe(measured) },
    rungs: perTitle.map(({ id, rung }) => `${id}@${rung.quality}`).join(' '),
    'measuring s': round(measuring),
  };
}

function rungsOf({ video }: StreamPlan): RungRendition[] {
  return video.filter((one): one is RungRendition => one.kind === 'rung');
}

/** What this size usually costs, whatever it shows: the quality asks for more than the cap lets through. */
function withFixedRate(rendition: RungRendition): RungRendition {
  return { ...rendition, rung: { ...rendition.rung, quality: 1, maxKbps: rendition.averageKbps } };
}

async function encode(file: string, plan: StreamPlan, renditions: RungRendition[]): Promise<Encoded[]> {
  const source = { path: file, facts: plan.source };
  const measured = await measureStretch({
    source,
    stretch: plan.timeline,
    renditions,
    common: size,
    niceness: 0,
    signal,
  });
  return measured.map(({ kbps, ssim }) => ({ kbps, decibels: decibelsOf(ssim ?? 0) }));
}

function saved(first: Encoded[], second: Encoded[]): number {
  return round((1 - costAtEqualQuality(first, second)) * 100);
}

function describe(ladder: Encoded[]): string {
  return ladder.map(({ kbps, decibels }) => `${Math.round(kbps)}/${round(decibels)}`).join(' ');
}
