import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

import { removeLeftover } from './remove-leftover.js';

/** How often to try while another process has the lock or tries too; together about a fifth of a second. */
const attempts = 6;

/**
 * Takes the lock of `folder` for this process. Returns how to release it, or the number of the living process that has
 * it.
 *
 * Each process makes a file of its own, named after it, and has the lock when it finds no other living one then. Of two
 * that try at once the later one sees the file of the earlier, so that never both have it; both may give way, and try
 * again after a random time. All that counts stands in the name, so that a lock is never seen half written, and the
 * file of a process that is gone can be removed by anybody without taking a new one away.
 */
export function takeLock(folder: string): (() => void) | number {
  const own = `lock-${process.pid}-${ownStart()}`;
  const location = join(folder, own);
  for (let attempt = 1; ; attempt += 1) {
    writeFileSync(location, '');
    const holder = otherHolder(folder, own);
    if (holder === undefined) return () => removeLeftover(location);
    rmSync(location, { force: true });
    if (attempt === attempts) return holder;
    sleep(10 + Math.random() * 50);
  }
}

/** The living process, other than this one, that has a lock file in `folder`; those of dead ones are removed. */
function otherHolder(folder: string, own: string): number | undefined {
  for (const name of readdirSync(folder)) {
    const [, pid, start] = /^lock-(\d+)-(\d+)$/u.exec(name) ?? [];
    if (pid === undefined || name === own) continue;
    if (isAlive(Number(pid), start)) return Number(pid);
    rmSync(join(folder, name), { force: true });
  }
  return undefined;
}

function isAlive(pid: number, start: string | undefined): boolean {
  if (pid === process.pid) return false; // an earlier process of the same number
  const stat = linuxStat(pid);
  // A zombie is dead, and a process that began at another time has only inherited the number.
  if (stat !== undefined) return stat.state !== 'Z' && stat.start === start;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When this process began, in units of the system: tells it from others that had the same number. */
function ownStart(): string {
  return linuxStat(process.pid)?.start ?? String(Math.round(performance.timeOrigin));
}

/** State and start time (clock ticks since boot) of a process, from proc_pid_stat(5); undefined elsewhere. */
function linuxStat(pid: number): { readonly state: string; readonly start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program, in parentheses, may hold anything; state is the 3rd field, start the 22nd.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function sleep(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
