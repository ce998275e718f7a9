import { readFileSync, readdirSync } from 'node:fs';

const EVERY_MS = 20;

/** Peaks of the memory of all that this process starts, as Linux counts them; 0 elsewhere. */
export function watchMemory(): { stop: () => number } {
  let most = 0;
  /** Whether it is ours, of every process that was ever seen. */
  const known = new Map<string, boolean>();
  const look = () => {
    for (const id of processes()) {
      if (!known.has(id)) known.set(id, parentOf(id) === process.pid);
      if (!known.get(id)) continue;
      const [, kibibytes = '0'] = /VmHWM:\s+(\d+)/.exec(read(`/proc/${id}/status`)) ?? [];
      most = Math.max(most, Number(kibibytes) * 1024);
    }
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    stop: () => {
      clearInterval(timer);
      return most;
    },
  };
}

function processes(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** `pid (name) state parent …`, and a name may have brackets of its own. */
const parentOf = (id: string) => Number(/.*\) \w (\d+)/.exec(read(`/proc/${id}/stat`))?.[1]);

/** Empty when it has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1').trim();
  } catch {
    return '';
  }
}
