// Resident memory of the whole server: just ready, after each page has been opened, and a minute of rest later.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { enterOver } from '../tests/support/http-viewer';
import { startDex } from '../tests/support/start-dex';
import { report, round } from './support/report';
import { seedCatalogue } from './support/seed-catalogue';

const dex = await startDex({ dataDir: await seedCatalogue(500) });
try {
  await sleep(5_000);
  const ready = residentMb();
  const { cookie } = await enterOver(dex.url);
  for (const page of ['/', '/auth', '/profiles', '/browse', '/list', '/browse/movies', '/browse/series']) {
    for (let time = 0; time < 20; time += 1)
      await (await fetch(dex.url + page, { headers: { cookie } })).text();
  }
  const busy = residentMb();
  await sleep(60_000);
  report('idle-memory', [
    { 'ready MB': ready, 'after 140 pages MB': busy, 'a minute later MB': residentMb() },
  ]);
} finally {
  await dex.stop();
}

function residentMb(): number {
  const status = readFileSync(`/proc/${dex.pid}/status`, 'utf8');
  return round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
