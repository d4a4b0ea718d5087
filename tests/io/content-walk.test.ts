import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { contentScan } from '../../src/io/content-scan.js';
import { restampContent, walkContent, type ContentWalk } from '../../src/io/content-walk.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function content(...paths: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'dongbei-walk-'));
  folders.push(folder);
  for (const path of paths) write(folder, path, 'x');
  return folder;
}

/** Writes a file that is an hour old, so that its times are trusted. */
function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const hourAgo = Date.now() / 1000 - 3600;
  utimesSync(join(folder, path), hourAgo, hourAgo);
}

/** Everything that is there is older than this. */
const later = Date.now() + 1e9;
const walk = (folder: string, before?: ContentWalk) => {
  const { changed, removed, walk: now } = walkContent(folder, before, later);
  return { walk: now, changed: [...changed].sort(), removed: [...removed].sort() };
};

describe('a walk of the content folder', () => {
  it('finds every file but hidden ones, and nothing when nothing has changed', () => {
    const folder = content('a.md', 'b/c.md', 'b/d/e.md', '.git/config', 'b/.DS_Store');
    const first = walk(folder);
    expect(first.changed).toEqual(['a.md', 'b/c.md', 'b/d/e.md']);
    expect(walk(folder, first.walk)).toMatchObject({ changed: [], removed: [] });
  });

  it('tells what was added, changed, removed and moved', () => {
    const folder = content('a.md', 'b/c.md', 'b/d.md', 'b/e.md');
    const before = walk(folder).walk;
    write(folder, 'new/f.md', 'x');
    write(folder, 'a.md', 'longer');
    rmSync(join(folder, 'b/c.md'));
    renameSync(join(folder, 'b/d.md'), join(folder, 'b/g.md'));
    expect(walk(folder, before)).toMatchObject({
      changed: ['a.md', 'b/g.md', 'new/f.md'],
      removed: ['b/c.md', 'b/d.md'],
    });
  });

  it('tells every file of a folder that is gone, and of one that a file has become', () => {
    const folder = content('b/c.md', 'b/d/e.md', 'f/g.md');
    const before = walk(folder).walk;
    rmSync(join(folder, 'b'), { recursive: true });
    rmSync(join(folder, 'f'), { recursive: true });
    write(folder, 'f', 'x');
    expect(walk(folder, before)).toMatchObject({ changed: ['f'], removed: ['b/c.md', 'b/d/e.md', 'f/g.md'] });
  });

  it('takes a file for changed that is as new as the walk before', () => {
    const folder = content('a.md');
    const before = walk(folder).walk;
    const trustedUntil = Date.now() - 1_800_000;
    expect(walkContent(folder, before, trustedUntil).changed).toEqual(['a.md']); // its inode has just been made
    expect(walkContent(folder, before, later).changed).toEqual([]);
  });

  it('keeps apart what is not to be read, without calling it changed again', () => {
    const folder = content('a.md', 'bad?.md');
    symlinkSync('/etc/hostname', join(folder, 'out.md'));
    const first = walk(folder);
    const second = walk(folder, first.walk);
    expect(second.walk.odd).toEqual(first.walk.odd);
    const scan = contentScan(folder, { ...second }, (path) => path);
    expect(scan.files()).toEqual(['a.md']);
    expect(scan.diagnostics.map(({ code }) => code).sort()).toEqual(['DB002', 'DB003']);
    expect(scan.hasFile('bad?.md' as never)).toBe(false);
  });

  it('knows a file by its NFC name and finds it by the one on the disk', () => {
    const written = 'é.md'.normalize('NFD');
    const folder = content(written);
    const scan = contentScan(folder, walk(folder), (path) => path);
    expect(scan.files()).toEqual(['é.md'.normalize('NFC')]);
    expect(scan.location(scan.files()[0]!)).toBe(`${folder}/${written}`);
    expect(scan.hasFile(scan.files()[0]!)).toBe(true);
  });
});

describe('a look at saved files alone', () => {
  it('finds them changed, and the next walk nothing more', () => {
    const folder = content('a.md', 'b/c.md');
    const before = walk(folder).walk;
    write(folder, 'b/c.md', 'longer');
    const difference = restampContent(folder, before, ['b/c.md']);
    expect(difference?.changed).toEqual(['b/c.md']);
    expect(walk(folder, difference?.walk).changed).toEqual([]);
  });

  it('takes no notice of a file that an editor made for the moment', () => {
    const folder = content('a.md');
    const before = walk(folder).walk;
    write(folder, 'a.md', 'longer');
    expect(restampContent(folder, before, ['4913', 'a.md'])?.changed).toEqual(['a.md']);
  });

  it('leaves it to a walk where a file is new or gone', () => {
    const folder = content('a.md', 'b/c.md');
    const before = walk(folder).walk;
    rmSync(join(folder, 'a.md'));
    expect(restampContent(folder, before, ['a.md'])).toBeUndefined();
    expect(restampContent(folder, before, ['b'])).toBeUndefined();
    write(folder, 'new.md', 'x');
    expect(restampContent(folder, before, ['new.md'])).toBeUndefined();
  });
});
