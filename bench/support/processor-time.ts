import { readFileSync } from 'node:fs';

/** Linux counts processor time in hundredths of a second, whatever the machine. */
const ticksPerSecond = 100;

/** Seconds of processor time that a process has used so far, all of its threads together, from /proc. */
export function processorSeconds(pid: number): number {
  const [own] = readTimes(pid);
  return own;
}

/** The same of its children, once they have ended. */
export function endedChildrenSeconds(pid: number): number {
  const [, children] = readTimes(pid);
  return children;
}

function readTimes(pid: number): [own: number, children: number] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The second field is a name in brackets, which may hold spaces; user and system time are the 14th and 15th, those of
  // children the two after them.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const seconds = (first: number) => (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond;
  return [seconds(11), seconds(13)];
}
