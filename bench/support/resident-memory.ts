import { readFileSync } from 'node:fs';

/** Memory that a process holds now, in megabytes of 1024 kB, from /proc. */
export function residentMb(pid: number): number {
  const [, kibibytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1')) ?? [];
  return Number(kibibytes) / 1024;
}
