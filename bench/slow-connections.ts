/**
 * A thousand connections that trickle: half never finish their headers, half never finish a body. How long until all
 * are dropped, and what does an ordinary viewer feel meanwhile? `npx tsx bench/slow-connections.ts [--json]`, ~20 s.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createWebServer } from '@/origin/create-server';

const port = 3022;
const slowCount = 1_000;
const giveUpMs = 30_000;
const probesPerSecond = 100;

// The slow ones live in a process of their own, so that opening them does not delay the probes that are timed.
if (process.argv[2] === 'serve') serve();
else if (process.argv[2] === 'trickle') process.send?.(await dropAll());
else await main();

function serve(): void {
  const page = Buffer.alloc(20_000, 'x');
  const server = createWebServer((req, res) => {
    req.resume().once('end', () => res.end(page));
  });
  server.listen({ port, host: '127.0.0.1', backlog: 2_048 }, () => process.send?.('ready'));
}

async function main(): Promise<void> {
  const server = fork(import.meta.filename, ['serve']);
  try {
    await once(server, 'message');
    const quiet = await probe(wait(3_000));
    const slow = once(fork(import.meta.filename, ['trickle']), 'message') as Promise<[number]>;
    const busy = await probe(slow);
    const [droppedAfterMs] = await slow;
    report({
      slowCount,
      droppedAfterMs,
      quietP99Ms: p99(quiet),
      busyP99Ms: p99(busy),
      probes: busy.length,
    });
  } finally {
    server.kill('SIGTERM');
  }
}

/** When the last of them was dropped. */
async function dropAll(): Promise<number> {
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: slowCount }, (_, index) => trickle(index % 2 === 0)));
  return performance.now() - startedAt;
}

function trickle(isHeader: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const head = 'POST /api/progress HTTP/1.1\r\nHost: bench\r\n';
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(isHeader ? head : `${head}Content-Length: 1000000\r\n\r\n`);
    });
    const timer = setInterval(() => socket.write(isHeader ? 'X-Slow: 1\r\n' : 'x'), 1_000);
    const giveUp = setTimeout(() => {
      reject(new Error('A slow connection was never dropped'));
    }, giveUpMs);
    socket.on('error', () => undefined).resume();
    socket.once('close', () => {
      clearInterval(timer);
      clearTimeout(giveUp);
      resolve();
    });
  });
}

async function probe(until: Promise<unknown>): Promise<number[]> {
  const over = new AbortController();
  until
    .finally(() => {
      over.abort();
    })
    .catch(() => undefined);
  const agent = new Agent({ keepAlive: true });
  const times: Promise<number>[] = [];
  while (!over.signal.aborted) {
    times.push(ask(agent));
    await wait(1_000 / probesPerSecond);
  }
  const settled = await Promise.all(times);
  agent.destroy();
  return settled;
}

async function ask(agent: Agent): Promise<number> {
  const startedAt = performance.now();
  const [res] = (await once(request({ port, agent }).end(), 'response')) as [IncomingMessage];
  await once(res.resume(), 'end');
  return performance.now() - startedAt;
}

function p99(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? NaN;
}

function report(figures: Record<string, number>): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
  else
    console.table(
      Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10])),
    );
}
