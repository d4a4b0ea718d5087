import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { DamagedRecord } from '../../src/graph/records.js';
import { openRecordFile } from '../../src/io/record-file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dongbei-records-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (record: Uint8Array): string => new TextDecoder().decode(record);

describe('a file of records', () => {
  it('gives back what was appended, before and after it is written out, and to another process', () => {
    const location = join(folder, 'records');
    const file = openRecordFile(location, 0);
    const places = ['甲', '', 'x'.repeat(3 << 20), '乙'].map((each) => file.append(bytes(each)));
    const read = () => places.map((place) => text(file.read(place)).length);
    expect(read()).toEqual([1, 0, 3 << 20, 1]);
    file.flush();
    expect(read()).toEqual([1, 0, 3 << 20, 1]);
    const other = openRecordFile(location, file.size(), { readOnly: true });
    expect(text(other.read(places[3]!))).toBe('乙');
    other.close();
    file.close();
  });

  it('forgets what follows the size that is known to be good', () => {
    const location = join(folder, 'records');
    const file = openRecordFile(location, 0);
    const first = file.append(bytes('甲'));
    file.flush();
    const size = file.size();
    file.append(bytes('乙'));
    file.flush();
    file.close();
    const again = openRecordFile(location, size);
    const next = again.append(bytes('丙丁'));
    expect(text(again.read(first))).toBe('甲');
    expect(text(again.read(next))).toBe('丙丁');
    again.close();
  });

  it('refuses a record of which a bit has changed, that is cut short, or that is not there', () => {
    const location = join(folder, 'records');
    const file = openRecordFile(location, 0);
    const place = file.append(bytes('甲乙丙'));
    file.flush();
    file.close();
    const good = readFileSync(location);
    for (let at = 0; at < good.length; at += 1) {
      const bad = Buffer.from(good);
      bad[at] = (bad[at] ?? 0) ^ 4;
      writeFileSync(location, bad);
      const damaged = openRecordFile(location, bad.length);
      expect(() => damaged.read(place), String(at)).toThrow(DamagedRecord);
      damaged.close();
    }
    writeFileSync(location, good);
    truncateSync(location, good.length - 1);
    const short = openRecordFile(location, good.length);
    expect(() => short.read(place)).toThrow(DamagedRecord);
    short.close();
    expect(() => openRecordFile(join(folder, 'none'), 5)).toThrow(DamagedRecord);
  });
});
