// How much slower the filler is than one plain run of ffmpeg that makes the same ladder: it stores every segment by
// itself, checked and synced, and decides anew every 48 s. `npx tsx bench/filler.ts [seconds]`.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runArguments } from '../src/media/encoding/run-arguments';
import { makeClip } from '../tests/support/clips';
import { endedChildrenSeconds, processorSeconds } from './support/processor-time';
import { report, round } from './support/report';

const seconds = Number(process.argv[2] ?? 96);
const home = await mkdtemp(path.join(tmpdir(), 'dex-bench-filler-'));
process.env.DEX_DATA = path.join(home, 'data');
const { fillNext } = await import('../src/modules/encoding/fill-renditions');
const { filterSupport } = await import('../src/modules/encoding/filter-support');
const { planAll } = await import('../src/modules/encoding/plan-renditions');
const { planOf } = await import('../src/modules/encoding/server');
const { onDemandRank, ranksOf } = await import('../src/modules/encoding/fill-rules');
const { closeDatabase } = await import('../src/server/db');
const { mediaTools } = await import('../src/server/process/media-tools');
const { makeTitle, makeVideo } = await import('../tests/support/make-title');

const { signal } = new AbortController();
const contentHash = 'b'.repeat(64);
try {
  const video = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-r', '25', '-pix_fmt', 'yuv420p'];
  const sourcePath = await makeClip(path.join(home, 'film.mkv'), { seconds, size: '1280x720', video });
  const { _id } = await makeVideo((await makeTitle())._id, { sourcePath, contentHash });
  await planAll(signal);
  // Warm, so that neither is the first to read the source.
  const plain = await costOf(() => plainRun(_id));
  const filler = await costOf(() => fill(_id));
  const row = (what: string, cost: Cost) => ({
    what,
    seconds: round(cost.ms / 1000),
    'x real time': round(seconds / (cost.ms / 1000), 2),
    'of plain': round(plain.ms / cost.ms, 2),
    'CPU s of ffmpeg': round(cost.toolSeconds),
    'CPU of plain': round(plain.toolSeconds / cost.toolSeconds, 2),
    'CPU s of Dex': round(cost.ownSeconds),
  });
  report('filler', [row('one plain run of ffmpeg', plain), row('the filler', filler)]);
} finally {
  await closeDatabase();
  await rm(home, { recursive: true, force: true });
}

async function fill(videoId: string): Promise<void> {
  const complete = new Set([`${videoId}/${contentHash}`]);
  while ((await fillNext({ owner: 'bench', complete, signal })) !== null);
}

/** The same renditions with the same options into one file each, all from one decoding. */
async function plainRun(videoId: string): Promise<void> {
  const { plan, sourcePath } = await planOf(videoId);
  const ranks = ranksOf(plan);
  const renditions = [...plan.video, ...plan.audio].filter(({ id }) => (ranks.get(id) ?? 0) < onDemandRank);
  const { ffmpeg } = await mediaTools();
  const run = { sourcePath, facts: plan.source, timeline: plan.timeline, renditions, from: 0 };
  const to = plan.timeline.boundaries.length - 1;
  const args = runArguments({ ...run, to, quality: 'final', encoder: 'libx264', support: await filterSupport(), leadSeconds: 0, isBlank: false }); // prettier-ignore
  const files = args.map((arg) => (arg.startsWith('pipe:') ? path.join(home, `${arg.slice(5)}.mp4`) : arg));
  // As patient as the filler's, or a busy machine would give it more.
  execFileSync('nice', ['-n', '19', ffmpeg.path, '-y', ...files], { stdio: 'ignore' });
}

type Cost = { ms: number; toolSeconds: number; ownSeconds: number };

/** On a busy machine processor time tells more than a clock. */
async function costOf(work: () => Promise<void>): Promise<Cost> {
  const begun = performance.now();
  const [own, tools] = [processorSeconds(process.pid), endedChildrenSeconds(process.pid)];
  await work();
  return {
    ms: performance.now() - begun,
    toolSeconds: endedChildrenSeconds(process.pid) - tools,
    ownSeconds: processorSeconds(process.pid) - own,
  };
}
