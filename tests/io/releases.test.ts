import type * as NodeFs from 'node:fs';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { readPublished } from '../../src/io/manifest.js';
import { openPublication, publishedStamp } from '../../src/io/open-publication.js';
import { openRelease } from '../../src/io/open-release.js';
import type { Publication } from '../../src/io/publication.js';
import { publish } from '../../src/io/publish.js';
import { outputPath } from '../../src/model/paths.js';
import { changesBetween, publishChanges } from '../support/changes.js';
import { disk, Killed, killAtChange, mendDisk, refuseChanges, systemError } from '../support/disk.js';
import { outputFiles, standingPages, type Pages } from '../support/published.js';

vi.mock('node:fs', async (original) => {
  const { watchedFs } = await import('../support/disk.js');
  return watchedFs(await original());
});
const fs = await vi.importActual<typeof NodeFs>('node:fs');

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'dongbei-releases-')), 'public');
});
afterEach(() => {
  mendDisk();
  rmSync(dirname(out), { recursive: true, force: true });
});

const before: Pages = { 'index.html': '舊', 'same.css': '同', 'a/index.html': '甲', 'gone/index.html': '去' };
const after: Pages = { 'index.html': '新', 'same.css': '同', 'a/index.html': '改', 'b/index.html': '乙' };

function release(changes: Readonly<Record<string, string | undefined>>, keep = 3): Publication {
  const session = openRelease(out, 'public', { keep });
  if ('site' in session) return session;
  for (const [name, text] of Object.entries(changes)) {
    const path = outputPath(name.split('/'));
    if (text === undefined) session.remove(path);
    else session.stage(path, text);
  }
  return session.commit();
}
const releases = (): string[] => readdirSync(`${out}.releases`).sort();
const at = (number: number): string => join(`${out}.releases`, String(number));

describe('a release', () => {
  it('is a whole folder that the output is a link to, and shares with the one before what has not changed', () => {
    expect(release(before)).toMatchObject({ site: 'published', written: 4, diagnostics: [] });
    expect(readlinkSync(out)).toBe(join('public.releases', '1'));
    expect(release(changesBetween(before, after))).toMatchObject({ written: 3, unchanged: 1, deleted: 1 });
    expect(readlinkSync(out)).toBe(join('public.releases', '2'));
    expect(standingPages(at(1))).toEqual(before);
    expect(standingPages(at(2))).toEqual(after);
    expect(statSync(join(at(2), 'same.css')).ino).toBe(statSync(join(at(1), 'same.css')).ino);
    expect(Object.keys(Object.fromEntries(readPublished(at(1)))).sort()).toEqual(Object.keys(before).sort());
    expect(readdirSync(join(at(2), '.dongbei'))).toEqual(['manifest']);
  });

  it('is not made where nothing has changed', () => {
    release(before);
    expect(release(before)).toMatchObject({ written: 0, unchanged: 4, stamp: publishedStamp(out) });
    expect(releases()).toEqual(['1']);
  });

  it('stays as long as no more than so many came after it', () => {
    for (const text of ['1', '2', '3', '4', '5']) release({ ...before, 'index.html': text }, 2);
    expect(releases()).toEqual(['3', '4', '5']);
    expect(standingPages(at(3))).toMatchObject({ 'index.html': '3' });
    release({ 'index.html': '6' }, 0);
    expect(releases()).toEqual(['6']);
    expect(standingPages(out)).toEqual({ ...before, 'index.html': '6' });
  });

  it('keeps files of others that were put into the one before, and never overwrites one', () => {
    release(before);
    writeFileSync(join(out, 'mine.txt'), '我的');
    symlinkSync('mine.txt', join(out, 'link.txt'));
    expect(release({ 'index.html': '新' }).diagnostics).toMatchObject([
      { code: 'DB602', details: { name: 'link.txt' } },
      { code: 'DB602', details: { name: 'mine.txt' } },
    ]);
    expect(standingPages(at(2))).toMatchObject({ 'mine.txt': '我的' });
    expect(readlinkSync(join(at(2), 'link.txt'))).toBe('mine.txt');
    expect(release({ 'mine.txt': '新' })).toMatchObject({
      site: 'untouched',
      diagnostics: [{ code: 'DB606' }],
    });
    expect(releases()).toEqual(['1', '2']);
  });

  it('can be gone back to by hand, and the next one follows from there', () => {
    release(before);
    release(changesBetween(before, after));
    rmSync(out);
    symlinkSync(join('public.releases', '1'), out);
    expect(publishedStamp(out)).toBe(publishedStamp(at(1)));
    release({ 'index.html': '再' });
    expect(standingPages(out)).toEqual({ ...before, 'index.html': '再' });
    expect(releases()).toEqual(['1', '2']);
  });

  it('is taken for an output folder by a build without releases, which leaves the ones before alone', () => {
    release(before);
    release({ 'index.html': '新' });
    publish(outputFiles(after), out, 'public');
    expect(readlinkSync(out)).toBe(join('public.releases', '2'));
    expect(standingPages(out)).toEqual(after);
    expect(standingPages(at(1))).toEqual(before);
  });
});

describe('a release that is killed at any change on the disk', () => {
  const switches = (from: Pages | undefined): void => {
    const seen = new Set<string>();
    for (let n = 1; ; n += 1) {
      rmSync(dirname(out), { recursive: true, force: true });
      if (from !== undefined) release(from);
      killAtChange(n, fs);
      let killed = false;
      try {
        release(changesBetween(from ?? {}, after), 0);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        killed = true;
      }
      mendDisk();
      if (!killed) break;
      const standing = existsSync(out) ? standingPages(out) : {};
      expect([from ?? {}, after]).toContainEqual(standing);
      seen.add(JSON.stringify(standing));
      expect(release(changesBetween(standing, after), 1).diagnostics).toEqual([]);
      expect(standingPages(out)).toEqual(after);
      expect(releases().filter((name) => !/^\d+$/u.test(name))).toEqual([]);
      for (const name of releases()) {
        expect([from ?? {}, after]).toContainEqual(standingPages(at(Number(name))));
      }
    }
    expect(seen.size).toBe(2);
  };

  it('leaves the old site or the new one, and what it left is removed by the next', () => {
    switches(before);
  });

  it('leaves nothing or the whole site where it was the first', () => {
    switches(undefined);
  });
});

describe('what stands in the way of releases', () => {
  it('is a folder with files: it is left, and the way to move over is said', () => {
    publish(outputFiles(before), out, 'public');
    expect(release(after)).toMatchObject({
      site: 'untouched',
      diagnostics: [
        {
          code: 'DB610',
          severity: 'error',
          details: { folder: 'public', releases: 'public.releases', target: 'public.releases' },
        },
      ],
    });
    expect(existsSync(`${out}.releases`)).toBe(false);
    mkdirSync(`${out}.releases`);
    renameSync(out, at(1));
    symlinkSync('public.releases/1', out);
    expect(release(changesBetween(before, after))).toMatchObject({
      written: 3,
      unchanged: 1,
      diagnostics: [],
    });
    expect(standingPages(out)).toEqual(after);
  });

  it('is a link to elsewhere, or a file', () => {
    mkdirSync(join(dirname(out), 'elsewhere'));
    symlinkSync('elsewhere', out);
    expect(release(after).diagnostics).toMatchObject([{ code: 'DB610' }]);
    rmSync(out);
    writeFileSync(out, '檔');
    expect(release(after).diagnostics).toMatchObject([{ code: 'DB610' }]);
    expect(lstatSync(out).isFile()).toBe(true);
  });

  it('is not a folder that holds nothing', () => {
    mkdirSync(out);
    expect(release(after).diagnostics).toEqual([]);
    expect(standingPages(out)).toEqual(after);
  });

  it('is a file system without links', () => {
    disk.around = (operation, _, run) => {
      if (operation === 'linkSync') throw Object.assign(systemError('EPERM', 'link'), { syscall: 'link' });
      return run();
    };
    expect(release(after)).toMatchObject({
      site: 'untouched',
      diagnostics: [
        { code: 'DB611', severity: 'error', file: 'public', details: { folder: 'public.releases' } },
      ],
    });
  });

  it('is another build at the same time', () => {
    release(before);
    const held = openRelease(out, 'public', { keep: 3 });
    const lock = readdirSync(`${out}.releases`).find((name) => name.startsWith('lock-')) ?? '';
    if (!('site' in held)) held.abandon();
    writeFileSync(join(`${out}.releases`, lock.replace(`-${String(process.pid)}-`, '-1-')), '');
    const start = fs.readFileSync('/proc/1/stat', 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
    writeFileSync(join(`${out}.releases`, `lock-1-${start}`), '');
    expect(release(after).diagnostics).toMatchObject([{ code: 'DB604', details: { process: '1' } }]);
  });

  it('is told where the system refuses something, and the site stays as it was', () => {
    for (let n = 1; ; n += 1) {
      rmSync(dirname(out), { recursive: true, force: true });
      release(before);
      const refused = refuseChanges('ENOSPC', ({ number }) => number === n);
      const { site, diagnostics } = release(changesBetween(before, after), 0);
      mendDisk();
      if (refused() === 0) break;
      expect([site, ...diagnostics.map(({ code }) => code)]).toEqual(
        site === 'published' ? ['published'] : ['untouched', 'DB603'],
      );
      expect(standingPages(out)).toEqual(site === 'published' ? after : before);
      release(changesBetween(before, after));
      expect(standingPages(out)).toEqual(after);
    }
  });

  it('is no longer there for a build without releases', () => {
    release(before);
    const session = openPublication(out, 'public');
    if (!('site' in session)) session.abandon();
    expect(publishChanges({ 'index.html': '新' }, out)).toMatchObject({ written: 1, diagnostics: [] });
  });
});
