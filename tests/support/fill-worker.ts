/** A worker as a process of its own, on the data folder of the test that started it. Stops at SIGTERM, dies at SIGKILL. */
import { fillRenditions } from '@/modules/encoding/server';
import { closeDatabase } from '@/server/db';

const stop = new AbortController();
process.once('SIGTERM', () => {
  stop.abort();
});
await fillRenditions(stop.signal);
await closeDatabase();
