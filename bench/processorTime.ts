import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second of /proc/<pid>/stat: 100 on every Linux that runs Node. */
const ticks = 100;

/** Seconds of processor that a process has used, all its threads; Linux. */
export function processorSeconds(pid: number): number {
  const [, , , , , , , , , , , user = '0', system = '0'] = statOf(pid);
  return (Number(user) + Number(system)) / ticks;
}

/** The same of a PostgreSQL server with all its sessions, those that have ended included. */
export function serverSeconds(postmaster: number): number {
  const sessions = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === postmaster);
  const [, , , , , , , , , , , , , endedUser = '0', endedSystem = '0'] = statOf(postmaster);
  const ended = (Number(endedUser) + Number(endedSystem)) / ticks;
  return [postmaster, ...sessions].reduce((total, pid) => total + secondsOr(pid), ended);
}

/** Process that another was started by. */
export const startedBy = (pid: number): number => Number(statOf(pid)[1]);

function secondsOr(pid: number): number {
  try {
    return processorSeconds(pid);
  } catch {
    return 0;
  }
}

function parentOf(pid: number): number | null {
  try {
    return startedBy(pid);
  } catch {
    return null;
  }
}

/** Fields from the state on: the name before it may hold anything, so they are counted from its closing bracket. */
function statOf(pid: number): string[] {
  const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}
