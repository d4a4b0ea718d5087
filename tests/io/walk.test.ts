import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { walkFiles } from '../../src/io/walk.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dongbei-walk-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('walkFiles', () => {
  it('lists files sorted by path, without hidden ones', () => {
    mkdirSync(join(folder, 'b/.git'), { recursive: true });
    writeFileSync(join(folder, 'b/三江.md'), '');
    writeFileSync(join(folder, 'a.md'), '');
    writeFileSync(join(folder, '.DS_Store'), '');
    writeFileSync(join(folder, 'b/.git/config'), '');
    expect(walkFiles(folder)).toEqual([
      { path: 'a.md', leavesFolder: false },
      { path: 'b/三江.md', leavesFolder: false },
    ]);
  });

  it('marks a link that leads out of the folder, and one to nowhere', () => {
    writeFileSync(join(folder, 'real.md'), '');
    symlinkSync('real.md', join(folder, 'inside.md'));
    symlinkSync('/etc/passwd', join(folder, 'outside.md'));
    symlinkSync('nowhere', join(folder, 'broken.md'));
    expect(walkFiles(folder)).toEqual([
      { path: 'broken.md', leavesFolder: true },
      { path: 'inside.md', leavesFolder: false },
      { path: 'outside.md', leavesFolder: true },
      { path: 'real.md', leavesFolder: false },
    ]);
  });

  it('finds nothing in a folder that is not there', () => {
    expect(walkFiles(join(folder, 'none'))).toEqual([]);
  });
});
