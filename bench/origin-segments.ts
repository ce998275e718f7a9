// Ready segments of 2 MB from the whole media origin (signature, plan, storage) beside nginx with sendfile and the same
// files, in the same run: megabytes per second and processor time per gigabyte at 16, 64 and 256 connections, from disk
// and hot; then 500 viewers at 5 Mbit/s each. `npx tsx bench/origin-segments.ts`. Takes about two minutes.
import { type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StreamPlan } from '../src/media/renditions/stream-plan';
import { hasNginx, startNginx } from './support/nginx';
import { processorSeconds } from './support/processor-time';
import { median, report, round } from './support/report';
import { residentMb } from './support/resident-memory';
import { throughput, watchTogether, type Segments } from './support/segment-load';

const home = await mkdtemp(path.join(tmpdir(), 'dex-bench-segments-'));
process.env.DEX_DATA = path.join(home, 'data');
const { signVideoPath } = await import('../src/media/signed-path');
const { saveTimeline } = await import('../src/modules/encoding/store-timelines');
const { segmentKey } = await import('../src/modules/encoding/stored-keys');
const { closeDatabase } = await import('../src/server/db');
const { secrets } = await import('../src/server/secrets');
const { mediaStorage } = await import('../src/server/storage/media-storage');
const { makeTitle, makeVideo } = await import('../tests/support/make-title');
const { buildWorkers, endWorker, startWorker } = await import('../tests/support/start-worker');

const [originPort, nginxPort] = [3131, 3132];
const segmentBytes = 2_000_000;
/** More than the origin keeps in memory, so that a random one is read from its file. */
const coldCount = 192;
const hotCount = 24;
const watchedBytes = (5_000_000 / 8) * 2;
const [rounds, roundMs] = [4, 2_000];
const contentHash = 'c'.repeat(64);

type Server = { name: string; pid: number; segments: (count: number) => Segments };

const children: ChildProcess[] = [];
try {
  const large = await storeFilm(coldCount, segmentBytes);
  const watched = await storeFilm(coldCount, watchedBytes);
  await buildWorkers('serve-worker');
  const worker = startWorker('serve-worker', { PORT: String(originPort), LOG_LEVEL: 'fatal' });
  children.push(worker);
  await once(worker.stdout!, 'data');
  const origin = { name: 'Dex', pid: worker.pid!, segments: large.fromOrigin };
  const nginx = hasNginx() ? await openNginx(large) : null;
  report('origin-segments', await alternate(origin, nginx));
  report('origin-viewers', [await manyViewers(worker.pid!, watched.fromOrigin(coldCount))]);
} finally {
  for (const child of children) await endWorker(child, 'SIGTERM');
  await closeDatabase();
  await rm(home, { recursive: true, force: true });
}

type Film = { fromOrigin: (count: number) => Segments; fromFiles: (count: number) => Segments };

async function storeFilm(count: number, bytes: number): Promise<Film> {
  const video = await makeVideo((await makeTitle())._id, { contentHash });
  const place = { videoId: video._id, contentHash, renditionId: 'v720' };
  await saveTimeline(video._id, { contentHash, state: 'ready', reason: null, plan: planOf(count) });
  const body = randomBytes(bytes);
  for (let n = 0; n < count; n += 1) await mediaStorage().put(segmentKey(place, n), body);
  const grant = { videoId: video._id, profileId: 'a'.repeat(24), expiresAtSeconds: 9e9 };
  const prefix = signVideoPath(secrets().MEDIA_SECRET, grant);
  const root = path.join(process.env.DEX_DATA!, 'media');
  const file = (n: number) => `/${path.relative(root, mediaStorage().localPath(segmentKey(place, n))!)}`;
  return {
    fromOrigin: (of) => ({ port: originPort, pathOf: (n) => `${prefix}r/v720/${n}.m4s`, count: of, bytes }),
    fromFiles: (of) => ({ port: nginxPort, pathOf: file, count: of, bytes }),
  };
}

function planOf(count: number): StreamPlan {
  const frameRate = { numerator: 25, denominator: 1 };
  const boundaries = Array.from({ length: count + 1 }, (_, n) => n * 2);
  const facts = { videoStreamIndex: 0, videoCodec: 'h264', isInterlaced: false, hdr: null };
  const more = {
    colourMatrix: 'bt709',
    isFullRange: false,
    isVariableRate: false,
    longestGopSeconds: 2,
  } as const;
  const rung = { width: 1280, height: 720, frameRate, quality: 23, maxKbps: 8_000 };
  return {
    version: 1,
    timeline: { kind: 'uniform', frameRate, zeroSeconds: 0, durationSeconds: count * 2, boundaries },
    source: { ...facts, ...more },
    video: [{ id: 'v720', kind: 'rung', rung, averageKbps: 8_000, burnIn: null }],
    audio: [],
    burnIns: [],
  };
}

async function openNginx({ fromFiles }: Film): Promise<Server> {
  const root = path.join(process.env.DEX_DATA!, 'media');
  await chmod(home, 0o755);
  await chmod(process.env.DEX_DATA!, 0o755);
  const nginx = await startNginx(root, nginxPort);
  children.push(nginx);
  return { name: 'nginx', pid: childOf(nginx.pid!), segments: fromFiles };
}

/** In turn, so that whatever else the machine does falls on both. */
async function alternate(origin: Server, nginx: Server | null) {
  const rows = [];
  for (const [what, count] of [
    ['from disk', coldCount],
    ['hot', hotCount],
  ] as const) {
    for (const connections of [16, 64, 256]) {
      const load = { connections, durationMs: roundMs };
      for (const server of [origin, nginx]) if (server) await throughput(server.segments(count), load);
      const seen = { Dex: [] as Figures[], nginx: [] as Figures[] };
      for (let turn = 0; turn < rounds; turn += 1) {
        if (nginx) seen.nginx.push(await measure(nginx, count, load));
        seen.Dex.push(await measure(origin, count, load));
      }
      const [ours, theirs] = [medianOf(seen.Dex), medianOf(seen.nginx)];
      rows.push({
        ...{ what, connections },
        ...{ 'Dex MB/s': round(ours.rate, 0), 'nginx MB/s': round(theirs.rate, 0) },
        ratio: round(ours.rate / theirs.rate, 2),
        ...{ 'Dex CPU s/GB': round(ours.cpu, 2), 'nginx CPU s/GB': round(theirs.cpu, 2) },
      });
    }
  }
  return rows;
}

type Figures = { rate: number; cpu: number };

async function measure(
  { pid, segments }: Server,
  count: number,
  load: { connections: number; durationMs: number },
): Promise<Figures> {
  const [cpuBefore, begun] = [processorSeconds(pid), performance.now()];
  const rate = await throughput(segments(count), load);
  const gigabytes = (rate * (performance.now() - begun)) / 1e6;
  return { rate, cpu: (processorSeconds(pid) - cpuBefore) / gigabytes };
}

function medianOf(all: readonly Figures[]): Figures {
  return {
    rate: median(all.map(({ rate }) => rate)),
    cpu: median(all.map(({ cpu }) => cpu)),
  };
}

async function manyViewers(pid: number, segments: Segments) {
  const memory: number[] = [];
  const timer = setInterval(() => memory.push(Math.round(residentMb(pid))), 1_000);
  const cpuBefore = processorSeconds(pid);
  const durationMs = 30_000;
  const seen = await watchTogether(segments, { viewers: 500, everyMs: 2_000, durationMs });
  clearInterval(timer);
  return {
    viewers: 500,
    'Mbit/s each': 5,
    segments: seen.segments,
    late: seen.late,
    'slowest ms': round(seen.slowestMs),
    'of a core': round((processorSeconds(pid) - cpuBefore) / (durationMs / 1000), 2),
    'memory after 5 s, MB': memory[4] ?? Number.NaN,
    'at the end, MB': memory.at(-1) ?? Number.NaN,
  };
}

/** The worker of nginx: what was started only watches over it. */
function childOf(pid: number): number {
  for (let candidate = pid + 1; candidate < pid + 50; candidate += 1) {
    try {
      const [, parent] = /.*\) \w (\d+)/.exec(readFileSync(`/proc/${candidate}/stat`, 'latin1')) ?? [];
      if (Number(parent) === pid) return candidate;
    } catch {
      // No such process.
    }
  }
  throw new Error('nginx has no worker');
}
