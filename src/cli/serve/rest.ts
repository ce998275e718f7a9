import type { Server } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const quietMs = 5_000;

/**
 * Gives memory back when nobody asks for anything any more. V8 collects when it needs room, not when it has time: after
 * a burst of pages it kept 360 MB, of which 200 were in use (bench/idle-memory.ts).
 */
export function restWhenQuiet(server: Server): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const timer = setTimeout(collect, quietMs).unref();
  server.on('request', () => timer.refresh());
}
