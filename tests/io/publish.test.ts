import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { finishPublication } from '../../src/io/finish-publication.js';
import type { Publication } from '../../src/io/publication.js';
import { publish } from '../../src/io/publish.js';
import { outputPath } from '../../src/model/paths.js';
import { disk, mendDisk, systemError } from '../support/disk.js';
import { decideOn, outputFiles, standingPages, stateEntries, type Pages } from '../support/published.js';

vi.mock('node:fs', async (original) => {
  const { watchedFs } = await import('../support/disk.js');
  return watchedFs(await original());
});

vi.mock('node:child_process', { spy: true });

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'dongbei-publish-')), 'public');
});
afterEach(() => {
  mendDisk();
  rmSync(dirname(out), { recursive: true, force: true });
});

const read = (path: string): string => readFileSync(join(out, path), 'utf8');
function write(path: string, text: string): void {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
}
const publishPages = (pages: Pages, options = {}): Publication =>
  publish(outputFiles(pages), out, 'public', options);

/** Decides on a publication as a build does that is killed right after. */
function stagePages(pages: Pages): void {
  decideOn(outputFiles(pages), out);
}

describe('publish', () => {
  it('writes new files, leaves equal ones untouched and deletes those that are gone', () => {
    expect(publishPages({ 'a/index.html': '一', 'b/index.html': '二', 'c.txt': '三' })).toMatchObject({
      site: 'published',
      written: 3,
      unchanged: 0,
      deleted: 0,
    });
    const before = statSync(join(out, 'a/index.html'));
    const second = publishPages({ 'a/index.html': '一', 'c.txt': '改' });
    expect(second).toMatchObject({ written: 1, unchanged: 1, deleted: 1, diagnostics: [] });
    expect(statSync(join(out, 'a/index.html'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
    expect(read('c.txt')).toBe('改');
    expect(existsSync(join(out, 'b'))).toBe(false);
    expect(stateEntries(out)).toEqual(['manifest']);
  });

  it('puts a folder where its own file was, and a file where its own folder was', () => {
    publishPages({ a: '檔', 'b/index.html': '夾' });
    expect(publishPages({ 'a/index.html': '夾', b: '檔' }).diagnostics).toEqual([]);
    expect(standingPages(out)).toEqual({ 'a/index.html': '夾', b: '檔' });
  });

  it('puts a file where a folder without files stands', () => {
    publishPages({ 'index.html': '頁' });
    mkdirSync(join(out, 'a/b'), { recursive: true });
    expect(publishPages({ 'index.html': '頁', a: '檔' }).diagnostics).toEqual([]);
    expect(read('a')).toBe('檔');
  });

  it('has new bytes on the disk before it decides', () => {
    publishPages({ 'index.html': '舊' });
    const places = new Map<unknown, string>();
    const steps: string[] = [];
    disk.around = (operation, args, run) => {
      const result = run();
      if (operation === 'openSync') places.set(result, relative(out, String(args[0])));
      if (operation === 'fsyncSync') steps.push(`flush ${places.get(args[0]) ?? ''}`);
      if (operation === 'renameSync') steps.push(`rename ${relative(out, String(args[1]))}`);
      return result;
    };
    publishPages({ 'index.html': '新', 'added.html': '新' });
    expect(steps).toEqual([
      'flush .dongbei/staged/0',
      'flush .dongbei/staged/1',
      'flush .dongbei/staged/journal',
      'flush .dongbei/staged/journal.new',
      'flush .dongbei/staged',
      'rename .dongbei/journal',
      'flush .dongbei',
      'rename added.html',
      'rename index.html',
      'flush .dongbei/manifest',
    ]);
  });

  it.runIf(process.platform === 'linux').each([
    ['flushes the whole disk at once where many files are new', 0, []],
    ['flushes what replaces a published file where the disk cannot be flushed at once', 1, ['index.html']],
  ])('%s', (_, status, expected) => {
    publishPages({ 'index.html': '舊' });
    const many = Object.fromEntries(Array.from({ length: 70 }, (__, n) => [`new/${String(n)}.html`, '新']));
    const handles = new Map<unknown, string>();
    const flushed: string[] = [];
    vi.mocked(spawnSync).mockReturnValueOnce({ status } as ReturnType<typeof spawnSync>);
    disk.around = (operation, args, run) => {
      const result = run();
      if (operation === 'openSync') handles.set(result, String(args[0]));
      const file = operation === 'fsyncSync' ? handles.get(args[0]) : undefined;
      if (file !== undefined && /staged\/\d+$/u.test(file)) flushed.push(readFileSync(file, 'utf8'));
      return result;
    };
    publishPages({ 'index.html': '首頁', ...many });
    expect(spawnSync).toHaveBeenLastCalledWith(
      'sync',
      ['-f', join(out, '.dongbei/staged')],
      expect.anything(),
    );
    expect(flushed).toEqual(expected.map(() => '首頁'));
  });

  it('removes a name before it writes the same one in other letters, for disks that take both for one', () => {
    publishPages({ 'A/index.html': '同' });
    const changes: string[] = [];
    disk.around = (operation, args, run) => {
      const place = relative(out, String(args.at(operation === 'renameSync' ? 1 : 0)));
      if (['unlinkSync', 'renameSync'].includes(operation)) changes.push(`${operation} ${place}`);
      return run();
    };
    expect(publishPages({ 'a/index.html': '同' })).toMatchObject({ written: 1, deleted: 1, diagnostics: [] });
    expect(changes.slice(1)).toEqual(['unlinkSync A/index.html', 'renameSync a/index.html']);
  });

  it.runIf(process.platform === 'linux')(
    'writes what stands under a name that it removes in other letters',
    () => {
      publishPages({ 'A/index.html': '同', 'a/index.html': '同' });
      expect(publishPages({ 'a/index.html': '同' })).toMatchObject({ written: 1, deleted: 1 });
    },
  );

  it('throws away what a publication killed before its decision had written aside', () => {
    publishPages({ 'index.html': '舊' });
    write('.dongbei/staged/0', '半');
    publishPages({ 'index.html': '舊' });
    expect(stateEntries(out)).toEqual(['manifest']);
    expect(read('index.html')).toBe('舊');
  });

  it.each([
    ['a file where another needs a folder', ['a', 'a/index.html'], { path: 'a/index.html', other: 'a' }],
    ['a folder far above', ['a/b/c/d', 'a/b'], { path: 'a/b/c/d', other: 'a/b' }],
    ['two files of one name', ['a', 'a'], { path: 'a', other: 'a' }],
    ['a file in its own folder', ['.dongbei/a'], { path: '.dongbei/a', other: '.dongbei' }],
  ])('publishes nothing where the plan has %s', (_, paths, details) => {
    publishPages({ 'index.html': '舊' });
    const files = ['index.html', ...paths].map((path) => ({ path: outputPath(path.split('/')), text: '新' }));
    expect(publish(files, out, 'public')).toMatchObject({
      site: 'untouched',
      diagnostics: [{ code: 'DB608', severity: 'error', file: 'public', details }],
    });
    expect(standingPages(out)).toEqual({ 'index.html': '舊' });
  });

  it('does not take names with one beginning for a clash', () => {
    expect(publishPages({ a: '1', 'a.html': '2', 'ab/c': '3', 'a-b': '4' }).diagnostics).toEqual([]);
  });
});

describe('files of others in the output folder', () => {
  it('are left and reported', () => {
    publishPages({ 'index.html': '頁' });
    write('mine/notes.txt', '我的');
    const { diagnostics, deleted } = publishPages({ 'index.html': '新頁' });
    expect(deleted).toBe(0);
    expect(diagnostics).toMatchObject([
      { code: 'DB602', severity: 'warning', file: 'public/mine/notes.txt' },
    ]);
    expect(read('mine/notes.txt')).toBe('我的');
  });

  it('are never overwritten: nothing is published, and each is named', () => {
    publishPages({ 'index.html': '舊' });
    write('a/index.html', '別人的');
    write('b.txt', '也是');
    expect(publishPages({ 'index.html': '新', 'a/index.html': '新', 'b.txt': '新' })).toMatchObject({
      site: 'untouched',
      diagnostics: [
        { code: 'DB606', severity: 'error', file: 'public/a/index.html', details: { name: 'a/index.html' } },
        { code: 'DB606', file: 'public/b.txt' },
      ],
    });
    expect(standingPages(out)).toEqual({ 'index.html': '舊', 'a/index.html': '別人的', 'b.txt': '也是' });
  });

  it('become its own where they have the right bytes already', () => {
    publishPages({ 'index.html': '頁' });
    write('a.html', '同');
    const same = { 'index.html': '頁', 'a.html': '同' };
    expect(publishPages(same)).toMatchObject({ written: 0, unchanged: 2, diagnostics: [] });
    expect(publishPages({ ...same, 'a.html': '改' })).toMatchObject({ written: 1, diagnostics: [] });
  });

  it.each([
    ['a file where the site needs a folder', { news: '別人的' }, 'news'],
    ['a folder where the site needs a file', { 'feed.xml/x/notes.txt': '別人的' }, 'feed.xml/x/notes.txt'],
  ])('keep the site as it is: %s', (_, foreign: Pages, name) => {
    publishPages({ 'index.html': '舊' });
    for (const [path, text] of Object.entries(foreign)) write(path, text);
    const publication = publishPages({ 'index.html': '新', 'news/index.html': '新', 'feed.xml': '新' });
    expect(publication).toMatchObject({
      site: 'untouched',
      written: 0,
      diagnostics: [{ code: 'DB606', details: { name } }],
    });
    expect(standingPages(out)).toEqual({ 'index.html': '舊', ...foreign });
  });

  it('are not reached through a link in the output folder', () => {
    publishPages({ 'index.html': '舊' });
    const elsewhere = join(dirname(out), 'elsewhere');
    mkdirSync(elsewhere);
    symlinkSync(elsewhere, join(out, 'images'));
    expect(publishPages({ 'images/a.svg': '圖' }).diagnostics).toMatchObject([
      { code: 'DB606', details: { name: 'images' } },
    ]);
    expect(existsSync(join(elsewhere, 'a.svg'))).toBe(false);
  });

  it('are what everything is when the list of own files is damaged: nothing is deleted', () => {
    publishPages({ 'index.html': '頁', 'old.html': '舊' });
    write('.dongbei/manifest', '1a2b index.ht');
    const { deleted, diagnostics } = publishPages({ 'index.html': '頁' });
    expect(deleted).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'DB602', file: 'public/old.html' }]);
  });
});

describe('what the system would refuse', () => {
  const answer = (refused: (operation: string, location: unknown) => unknown): void => {
    disk.around = (operation, args, run) => refused(operation, args[0]) ?? run();
  };

  it.each([
    ['written', { 'index.html': '新', 'a/b/new.html': '新', 'c/gone.html': '舊' }, 'a'],
    ['removed', { 'index.html': '新' }, 'c'],
  ])('is found before anything is %s', (_, pages, folder) => {
    const old = { 'index.html': '舊', 'a/index.html': '舊', 'c/gone.html': '舊' };
    publishPages(old);
    answer((operation, location) => {
      if (operation === 'accessSync' && location === join(out, folder)) throw systemError('EACCES', 'access');
      return undefined;
    });
    expect(publishPages({ ...pages, 'a/index.html': '舊' })).toMatchObject({
      site: 'untouched',
      diagnostics: [{ code: 'DB603', details: { problem: expect.stringContaining('EACCES') as string } }],
    });
    expect(standingPages(out)).toEqual(old);
    expect(stateEntries(out)).toEqual(['manifest']);
  });

  it('is found where a folder stands on another disk', () => {
    const old = { 'index.html': '舊', 'a/index.html': '舊' };
    publishPages(old);
    answer((operation, location) =>
      operation === 'statSync' && location === join(out, 'a') ? { dev: -1, isFile: () => false } : undefined,
    );
    expect(publishPages({ 'index.html': '新', 'a/index.html': '新' }).diagnostics).toMatchObject([
      { code: 'DB603', details: { problem: expect.stringContaining('EXDEV') as string } },
    ]);
    expect(standingPages(out)).toEqual(old);
  });
});

describe('a publication that was decided on', () => {
  const before = { 'index.html': '舊', 'gone/index.html': '舊' };
  const decided = { 'index.html': '新', 'added/index.html': '新' };
  beforeEach(() => {
    publishPages(before);
    stagePages(decided);
    expect(standingPages(out)).toEqual(before);
  });

  it('is finished first', () => {
    expect(publishPages(decided)).toMatchObject({ written: 0, deleted: 0, diagnostics: [] });
    expect(standingPages(out)).toEqual(decided);
    expect(stateEntries(out)).toEqual(['manifest']);
  });

  it('is finished without a site to publish after it', () => {
    expect(finishPublication(out, 'public')).toMatchObject({ site: 'published', diagnostics: [] });
    expect(standingPages(out)).toEqual(decided);
    expect(finishPublication(out, 'public')).toMatchObject({ site: 'untouched', diagnostics: [] });
  });

  const damages: [string, () => void][] = [
    ['whose journal is cut', () => write('.dongbei/journal', read('.dongbei/journal').slice(0, 90))],
    ['whose journal is empty', () => write('.dongbei/journal', '')],
    [
      'whose journal has another letter',
      () => write('.dongbei/journal', read('.dongbei/journal').replace('added', 'adder')),
    ],
    [
      'whose journal is a folder',
      () => {
        rmSync(join(out, '.dongbei/journal'));
        mkdirSync(join(out, '.dongbei/journal'));
      },
    ],
    ['of which a staged file is missing', () => rmSync(join(out, '.dongbei/staged/0'))],
    ['of which a staged file is cut', () => write('.dongbei/staged/0', '')],
    ['of which all is missing', () => rmSync(join(out, '.dongbei/staged'), { recursive: true })],
    [
      'after which another computer has published',
      () => {
        const copy = join(dirname(out), 'copy');
        cpSync(out, copy, { recursive: true });
        rmSync(join(copy, '.dongbei/journal'));
        publish(outputFiles({ ...before, 'other.html': '別處' }), copy, 'copy');
        cpSync(join(copy, '.dongbei/manifest'), join(out, '.dongbei/manifest'));
      },
    ],
  ];

  it.each(damages)('and %s is dropped, which is said once, and the site is compared anew', (_, damage) => {
    damage();
    const last = { 'index.html': '最後', 'added/index.html': '最後' };
    const { site, diagnostics } = publishPages(last);
    expect(site).toBe('published');
    expect(diagnostics).toMatchObject([{ code: 'DB609', severity: 'warning', file: 'public' }]);
    expect(standingPages(out)).toEqual(last);
    expect(stateEntries(out)).toEqual(['manifest']);
    expect(publishPages(last).diagnostics).toEqual([]);
  });

  it.each(damages)('and %s leaves the site to the next build', (_, damage) => {
    damage();
    expect(finishPublication(out, 'public')).toMatchObject({
      site: 'partly',
      diagnostics: [{ code: 'DB609' }],
    });
    expect(standingPages(out)).toEqual(before);
  });

  it('is dropped where a file of others has come into its way, which is not overwritten', () => {
    write('added/index.html', '別人的');
    const { site, diagnostics } = publishPages(decided);
    expect(site).toBe('partly');
    expect(diagnostics).toMatchObject([
      { code: 'DB609' },
      { code: 'DB606', file: 'public/added/index.html' },
    ]);
    expect(read('added/index.html')).toBe('別人的');
    rmSync(join(out, 'added'), { recursive: true });
    expect(publishPages(decided).diagnostics).toEqual([]);
    expect(standingPages(out)).toEqual(decided);
  });

  it('is dropped where a folder of others has come into its way', () => {
    rmSync(join(out, 'index.html'));
    write('index.html/notes.txt', '別人的');
    expect(publishPages(decided).diagnostics).toMatchObject([
      { code: 'DB609' },
      { code: 'DB606', file: 'public/index.html/notes.txt' },
    ]);
    expect(publishPages({ 'other.html': '頁' })).toMatchObject({ site: 'published' });
  });

  it('owns what it had put in place when it is dropped', () => {
    cpSync(join(out, '.dongbei/staged/0'), join(out, 'added/index.html'));
    rmSync(join(out, '.dongbei/staged/0'));
    write('.dongbei/journal', '{');
    expect(publishPages({ 'added/index.html': '最後' }).diagnostics).toMatchObject([{ code: 'DB609' }]);
    expect(standingPages(out)).toEqual({ 'added/index.html': '最後' });
  });
});

describe('a build without an article', () => {
  const pages = { 'index.html': '首頁', 'a/index.html': '甲', 'site.css': '' };
  const empty = { 'index.html': '空' };

  it('does not remove published pages', () => {
    publishPages(pages);
    expect(publishPages(empty, { mayRemovePages: false })).toMatchObject({
      site: 'untouched',
      diagnostics: [{ code: 'DB607', severity: 'error', details: { pages: '1', folder: 'public' } }],
    });
    expect(standingPages(out)).toEqual(pages);
  });

  it('is published where there was none before, or where the folder was deleted', () => {
    expect(publishPages(empty, { mayRemovePages: false }).diagnostics).toEqual([]);
    publishPages(pages);
    rmSync(out, { recursive: true });
    expect(publishPages(empty, { mayRemovePages: false }).diagnostics).toEqual([]);
    expect(standingPages(out)).toEqual(empty);
  });
});
