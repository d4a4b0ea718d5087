import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { finishPublication, hasUnfinishedPublication } from '../../src/io/finish-publication.js';
import { readPublished } from '../../src/io/manifest.js';
import { openPublication, publishedStamp } from '../../src/io/open-publication.js';
import type { PublicationOptions, PublicationSession } from '../../src/io/publication-session.js';
import type { Publication } from '../../src/io/publication.js';
import { publish } from '../../src/io/publish.js';
import { sha256 } from '../../src/io/state-files.js';
import type { OutputPath } from '../../src/model/paths.js';
import { decideOn, outputFiles, standingPages, stateEntries, type Pages } from '../support/published.js';

let out: string;
let index: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'dongbei-session-'));
  out = join(folder, 'public');
  index = join(folder, 'cache/published.bin');
});
afterEach(() => {
  rmSync(dirname(out), { recursive: true, force: true });
});

const at = (path: string): OutputPath => path as OutputPath;
function open(options: PublicationOptions = {}): PublicationSession {
  const session = openPublication(out, 'public', { index, ...options });
  if ('site' in session) throw new Error(JSON.stringify(session.diagnostics));
  return session;
}
/** Publishes changes only: a text for a file that is new or changed, undefined for one that goes. */
function change(
  changes: Readonly<Record<string, string | undefined>>,
  options?: PublicationOptions,
): Publication {
  const session = open(options);
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) session.remove(at(path));
    else session.stage(at(path), text);
  }
  return session.commit();
}
const site: Pages = { 'index.html': '首頁', 'a/index.html': '甲', 'b/index.html': '乙' };

describe('a publication of changes', () => {
  it('touches only what changes, and leaves files of which nothing is said', () => {
    expect(change(site)).toMatchObject({ site: 'published', written: 3, unchanged: 0, deleted: 0 });
    const before = statSync(join(out, 'a/index.html'));
    expect(change({ 'index.html': '新', 'b/index.html': undefined, 'c.html': '丙' })).toMatchObject({
      written: 2,
      unchanged: 1,
      deleted: 1,
      diagnostics: [],
    });
    expect(standingPages(out)).toEqual({ 'index.html': '新', 'a/index.html': '甲', 'c.html': '丙' });
    expect(existsSync(join(out, 'b'))).toBe(false);
    expect(statSync(join(out, 'a/index.html'))).toMatchObject({ mtimeMs: before.mtimeMs, ino: before.ino });
    expect(stateEntries(out)).toEqual(['manifest']);
  });

  it('writes nothing where the manifest has the bytes already, and keeps the stamp', () => {
    const { stamp } = change(site);
    const session = open();
    expect(session.count).toBe(3);
    for (const [path, text] of Object.entries(site)) session.stage(at(path), text);
    expect(session.commit()).toMatchObject({ written: 0, unchanged: 3, deleted: 0, stamp });
    expect(publishedStamp(out)).toBe(stamp);
  });

  it('has another stamp after each change, also where the files are the same as before', () => {
    const stamps = [site, { 'index.html': '新' }, site, { 'b/index.html': undefined }].map(
      (changes) => change(changes).stamp,
    );
    expect(new Set(stamps).size).toBe(4);
    expect(publishedStamp(out)).toBe(stamps.at(-1));
    expect(open().stamp).toBe(stamps.at(-1));
  });

  it('has no stamp where nothing is published', () => {
    expect(publishedStamp(out)).toBeUndefined();
    const session = open();
    expect(session.stamp).toBeUndefined();
    expect(session.commit()).not.toHaveProperty('stamp');
  });

  it('says what is published, from the manifest', () => {
    change(site);
    const session = open();
    expect(session.paths().sort()).toEqual(Object.keys(site).sort());
    expect(session.digestOf(at('a/index.html'))).toBe(sha256('甲').slice(0, 16));
    expect(session.digestOf(at('z.html'))).toBeUndefined();
    session.abandon();
  });

  it('finds files that are missing or were changed by hand, and puts them right with verify', () => {
    change(site);
    rmSync(join(out, 'a/index.html'));
    writeFileSync(join(out, 'index.html'), '手改');
    const session = open();
    expect(session.findDamaged().sort()).toEqual(['a/index.html', 'index.html']);
    session.abandon();
    expect(change(site)).toMatchObject({ written: 0 });
    expect(change(site, { verify: true })).toMatchObject({ written: 2, unchanged: 1 });
    expect(standingPages(out)).toEqual(site);
  });

  it('takes the last word on a path', () => {
    change(site);
    const session = open();
    session.stage(at('a/index.html'), '改');
    session.stage(at('a/index.html'), '甲');
    session.remove(at('b/index.html'));
    session.stage(at('b/index.html'), '改乙');
    session.stage(at('c.html'), '丙');
    session.remove(at('c.html'));
    session.remove(at('never.html'));
    expect(session.commit()).toMatchObject({ written: 1, deleted: 0, unchanged: 2 });
    expect(standingPages(out)).toEqual({ ...site, 'b/index.html': '改乙' });
  });

  it('leaves the site as it was when it is abandoned, and the lock to the next', () => {
    change(site);
    const session = open();
    session.stage(at('index.html'), '新');
    session.remove(at('a/index.html'));
    expect(session.abandon()).toMatchObject({ site: 'untouched', diagnostics: [] });
    expect(standingPages(out)).toEqual(site);
    expect(stateEntries(out)).toEqual(['manifest']);
  });

  it('copies a file of any size', () => {
    const large = Buffer.alloc(3 << 20, '圖');
    const source = join(dirname(out), 'source.bin');
    writeFileSync(source, large);
    const publishCopy = (): Publication => {
      const session = open();
      session.stageCopy(at('images/large.bin'), source);
      return session.commit();
    };
    expect(publishCopy()).toMatchObject({ written: 1 });
    expect(readFileSync(join(out, 'images/large.bin')).equals(large)).toBe(true);
    expect(publishCopy()).toMatchObject({ written: 0, unchanged: 1 });
  });

  it('publishes what a worker thread has written aside, and drops what is published already', () => {
    change(site);
    const session = open();
    const byWorker = (path: string, text: string, name: string): void => {
      writeFileSync(join(session.asideFolder, name), text);
      session.addStaged(at(path), sha256(text), name);
    };
    byWorker('a/index.html', '甲', 'w1-0');
    byWorker('b/index.html', '改', 'w2-0');
    expect(session.commit()).toMatchObject({ written: 1, unchanged: 2 });
    expect(standingPages(out)).toEqual({ ...site, 'b/index.html': '改' });
  });

  it('publishes nothing where something that it needs could not be had', () => {
    change(site);
    const session = open();
    session.stage(at('index.html'), '新');
    session.stageCopy(at('c.bin'), join(dirname(out), 'gone'));
    expect(session.hasFailed).toBe(true);
    expect(session.commit()).toMatchObject({ site: 'untouched', diagnostics: [{ code: 'DB603' }] });
    expect(standingPages(out)).toEqual(site);
  });

  it.each([
    ['below a page that stays', { 'index.html/x': '夾' }, { path: 'index.html', other: 'index.html/x' }],
    ['in the place of a folder that stays', { a: '檔' }, { path: 'a/index.html', other: 'a' }],
    ['below another new one', { x: '檔', 'x/y': '夾' }, { path: 'x/y', other: 'x' }],
  ])('is refused where a file would stand %s', (_, changes, details) => {
    change(site);
    expect(change(changes)).toMatchObject({ site: 'untouched', diagnostics: [{ code: 'DB608', details }] });
    expect(standingPages(out)).toEqual(site);
  });

  it('does not overwrite a file of others, but takes one with the right bytes for its own', () => {
    change(site);
    mkdirSync(join(out, 'c'));
    writeFileSync(join(out, 'c/index.html'), '別人的');
    expect(change({ 'c/index.html': '丙' })).toMatchObject({
      site: 'untouched',
      diagnostics: [{ code: 'DB606', details: { name: 'c/index.html' } }],
    });
    expect(change({ 'c/index.html': '別人的' })).toMatchObject({ written: 0, unchanged: 4, diagnostics: [] });
    expect(change({ 'c/index.html': '丙' })).toMatchObject({ written: 1, diagnostics: [] });
  });

  it('finishes first what was interrupted', () => {
    change(site);
    expect(hasUnfinishedPublication(out)).toBe(false);
    decideOn(outputFiles({ ...site, 'a/index.html': '改' }), out);
    expect(hasUnfinishedPublication(out)).toBe(true);
    const session = open();
    expect(session.finished).toMatchObject({ site: 'published', diagnostics: [] });
    expect(session.digestOf(at('a/index.html'))).toBe(sha256('改').slice(0, 16));
    session.stage(at('c.html'), '丙');
    session.commit();
    expect(standingPages(out)).toEqual({ ...site, 'a/index.html': '改', 'c.html': '丙' });
  });
});

describe('a site that dongbei 0.1 has published', () => {
  const old = (files: Pages, state: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries({ ...files, ...state })) {
      mkdirSync(dirname(join(out, path)), { recursive: true });
      writeFileSync(join(out, path), text);
    }
  };
  const list = (files: Pages): string =>
    JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, sha256(text)])));

  it('stays dongbei’s own', () => {
    old(site, { '.dongbei/manifest.json': list(site) });
    expect(publish(outputFiles({ 'index.html': '新' }), out, 'public')).toMatchObject({
      written: 1,
      deleted: 2,
      diagnostics: [],
    });
    expect(stateEntries(out)).toEqual(['manifest']);
  });

  it('is compared anew where a publication was interrupted', () => {
    const body = JSON.stringify({
      moves: [
        { path: 'new.html', sha256: sha256('新') },
        { path: 'index.html', sha256: sha256('改') },
      ],
      deletes: [],
      manifest: '',
    });
    old(
      { ...site, 'new.html': '新' },
      {
        '.dongbei/manifest.json': list(site),
        '.dongbei/journal.json': `dongbei-journal-2 ${sha256(body)}\n${body}`,
        '.dongbei/staged/1': '改',
      },
    );
    expect(hasUnfinishedPublication(out)).toBe(true);
    expect(finishPublication(out, 'public')).toMatchObject({
      site: 'partly',
      diagnostics: [{ code: 'DB609' }],
    });
    expect([...readPublished(out).keys()].sort()).toEqual([...Object.keys(site), 'new.html'].sort());
    expect(publish(outputFiles({ 'new.html': '又新' }), out, 'public').diagnostics).toEqual([]);
    expect(standingPages(out)).toEqual({ 'new.html': '又新' });
  });
});
