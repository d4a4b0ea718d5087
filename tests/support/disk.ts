import type * as Fs from 'node:fs';

/** How the disk answers in a test. `around` is asked at every synchronous operation, and runs it or not. */
export const disk: {
  around: (operation: string, args: readonly unknown[], run: () => unknown) => unknown;
} = { around: (_operation, _args, run) => run() };

export function mendDisk(): void {
  disk.around = (_operation, _args, run) => run();
}

/** Operations that change what stands on the disk. */
const changing = [
  'mkdirSync',
  'writeFileSync',
  'writeSync',
  'truncateSync',
  'copyFileSync',
  'linkSync',
  'symlinkSync',
  'renameSync',
  'rmSync',
  'rmdirSync',
  'unlinkSync',
];

/** Stands for a process that was killed: it is nobody's to catch. */
export class Killed extends Error {}

/**
 * Kills the process at the `n`-th change: a write is half done then, of a folder with all that is in it the first entry
 * is removed, all else is not begun. A killed process does nothing more, so that every later operation fails too.
 */
export function killAtChange(n: number, fs: typeof Fs): void {
  let changes = 0;
  disk.around = (operation, args, run) => {
    if (changes >= n) throw new Killed();
    if (!changing.includes(operation) || (changes += 1) < n) return run();
    const [location, data] = args as [string, Uint8Array | string];
    if (operation === 'writeFileSync') fs.writeFileSync(location, data.slice(0, Math.floor(data.length / 2)));
    if (operation === 'writeSync') {
      const [handle, bytes, offset, length, position] = args as [number, Uint8Array, number, number, number];
      fs.writeSync(handle, bytes, offset, Math.floor(length / 2), position);
    }
    if (operation === 'rmSync' && fs.statSync(location, { throwIfNoEntry: false })?.isDirectory()) {
      const [first] = fs.readdirSync(location);
      if (first !== undefined) fs.rmSync(`${location}/${first}`, { recursive: true });
    }
    throw new Killed();
  };
}

/** Refuses changes for which `when` is true. Returns how many there have been. */
export function refuseChanges(
  code: string,
  when: (change: {
    readonly number: number;
    readonly operation: string;
    readonly args: unknown[];
  }) => boolean,
): () => number {
  let number = 0;
  let refused = 0;
  disk.around = (operation, args, run) => {
    if (changing.includes(operation) && when({ number: (number += 1), operation, args: [...args] })) {
      refused += 1;
      throw systemError(code, operation);
    }
    return run();
  };
  return () => refused;
}

export function systemError(code: string, operation: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: refused, ${operation}`), { code, syscall: operation });
}

/**
 * `node:fs` whose synchronous operations go through `disk.around`; for `vi.mock`. Nothing is flushed, which takes most of
 * the time and changes nothing but for power cuts.
 */
export function watchedFs(fs: typeof Fs): typeof Fs {
  const watched: Record<string, unknown> = { ...fs };
  for (const [name, real] of Object.entries(fs)) {
    if (typeof real !== 'function' || !name.endsWith('Sync')) continue;
    watched[name] = (...args: unknown[]): unknown =>
      disk.around(name, args, () => (real as (...all: unknown[]) => unknown)(...args.map(unflushed)));
  }
  watched['fsyncSync'] = (...args: unknown[]) => disk.around('fsyncSync', args, () => undefined);
  return { ...watched, default: watched } as unknown as typeof Fs;
}

function unflushed(option: unknown): unknown {
  return typeof option === 'object' && option !== null && 'flush' in option ? {} : option;
}
