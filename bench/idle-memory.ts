// Resident memory of the whole server: just ready, after each page has been opened, and a minute of rest later.
import { setTimeout as sleep } from 'node:timers/promises';
import { enterOver } from '../tests/support/http-viewer';
import { startDex } from '../tests/support/start-dex';
import { report, round } from './support/report';
import { residentMb } from './support/resident-memory';
import { seedCatalogue } from './support/seed-catalogue';

const dex = await startDex({ dataDir: await seedCatalogue(500) });
try {
  await sleep(5_000);
  const ready = round(residentMb(dex.pid));
  const { cookie } = await enterOver(dex.url);
  for (const page of ['/', '/auth', '/profiles', '/browse', '/list', '/browse/movies', '/browse/series']) {
    for (let time = 0; time < 20; time += 1)
      await (await fetch(dex.url + page, { headers: { cookie } })).text();
  }
  const busy = round(residentMb(dex.pid));
  await sleep(60_000);
  report('idle-memory', [
    { 'ready MB': ready, 'after 140 pages MB': busy, 'a minute later MB': round(residentMb(dex.pid)) },
  ]);
} finally {
  await dex.stop();
}
