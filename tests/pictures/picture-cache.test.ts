import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { openPictureCache } from '../../src/pictures/picture-cache.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dongbei-pictures-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const bytes = new Uint8Array([1, 2, 3, 4, 5]);

describe('the cache of pictures', () => {
  it('gives back what was kept, and nothing for what was not', () => {
    const cache = openPictureCache(join(folder, 'not/yet/there'));
    expect(cache.read('1a/x')).toBeUndefined();
    cache.write('1a/x', bytes);
    expect([...(openPictureCache(join(folder, 'not/yet/there')).read('1a/x') ?? [])]).toEqual([...bytes]);
  });

  it('takes a damaged file for none', () => {
    const cache = openPictureCache(folder);
    for (const name of ['1a/cut', '1a/empty', '1a/other']) cache.write(name, bytes);
    truncateSync(join(folder, '1a/cut'), 6);
    truncateSync(join(folder, '1a/empty'), 0);
    writeFileSync(join(folder, '1a/other'), new Uint8Array(9));
    expect(['1a/cut', '1a/empty', '1a/other'].map(cache.read)).toEqual([undefined, undefined, undefined]);
  });

  it('drops the oldest of what is not in use, down to as many as are, or 200', () => {
    const cache = openPictureCache(folder);
    const name = (number: number): string => `${String(number % 10)}0/${String(number)}`;
    for (let number = 0; number < 460; number += 1) {
      cache.write(name(number), bytes);
      utimesSync(join(folder, name(number)), number, number);
    }
    const inUse = new Set([0, 1, 2].map(name));
    cache.sweep((each) => inUse.has(each));
    const left = readdirSync(folder).flatMap((group) => readdirSync(join(folder, group)));
    expect(left.map(Number).sort((a, b) => a - b)).toEqual([
      ...[0, 1, 2],
      ...Array.from({ length: 200 }, (_, index) => 260 + index),
    ]);
  });

  it('has nothing to drop before anything was kept', () => {
    expect(() => openPictureCache(join(folder, 'none')).sweep(() => false)).not.toThrow();
  });
});
