import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/**
 * Takes the lock file for this process. Returns how to release it, or the number of the living process that has it.
 * The lock of a process that is gone is taken over.
 */
export function takeLock(location: string): (() => void) | number {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(location, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(location, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(location, 'utf8'));
      if (isAlive(holder)) return holder;
      rmSync(location, { force: true });
    }
  }
  throw new Error(`The lock ${location} is taken again and again`);
}

function isAlive(process_: number): boolean {
  if (!Number.isInteger(process_) || process_ <= 0 || process_ === process.pid) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
