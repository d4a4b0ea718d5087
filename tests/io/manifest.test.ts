import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { findLastLines, hashPath } from '../../src/io/last-lines.js';
import { finishPublication } from '../../src/io/finish-publication.js';
import { writeJournal, type Decision } from '../../src/io/journal.js';
import { manifestEnd, readPublished } from '../../src/io/manifest.js';
import { openPublication, publishedStamp } from '../../src/io/open-publication.js';
import { digestStart, loadIndex } from '../../src/io/published-index.js';
import { publish } from '../../src/io/publish.js';
import { sha256 } from '../../src/io/state-files.js';
import { outputPath } from '../../src/model/paths.js';
import { publishChanges } from '../support/changes.js';
import { decideOn, outputFiles, standingPages, type Pages } from '../support/published.js';

let out: string;
let index: string;
let manifest: string;
beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'dongbei-manifest-'));
  out = join(folder, 'public');
  index = join(folder, 'cache/published.bin');
  manifest = join(out, '.dongbei/manifest');
});
afterEach(() => {
  rmSync(dirname(out), { recursive: true, force: true });
});

const pages = (texts: Pages): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha256(text)]));
const published = (): Record<string, string> => Object.fromEntries(readPublished(out));

describe('the manifest', () => {
  it('gets a line for each change and ends with the stamp', () => {
    publishChanges({ 'index.html': '頁', 'a.css': '色' }, out);
    const first = publishedStamp(out);
    publishChanges({ 'index.html': '新', 'a.css': undefined }, out);
    expect(readFileSync(manifest, 'utf8').split('\n')).toEqual([
      `${sha256('色')} a.css`,
      `${sha256('頁')} index.html`,
      `= ${first ?? ''}`,
      `${sha256('新')} index.html`,
      '- a.css',
      `= ${publishedStamp(out) ?? ''}`,
      '',
    ]);
    expect(published()).toEqual(pages({ 'index.html': '新' }));
  });

  it('is the same whatever the order in which changes were made ready', () => {
    const changes = { 'b.html': '乙', 'a.html': '甲', 'c/index.html': '丙' };
    publishChanges(changes, out);
    const other = join(dirname(out), 'other');
    publishChanges(Object.fromEntries(Object.entries(changes).reverse()), other);
    expect(publishedStamp(other)).toBe(publishedStamp(out));
  });

  it('can hold every name that a file can have', () => {
    const site = {
      'a\nb.html': '一',
      'a b.html': '二',
      '- a.html': '三',
      '= b': '四',
      '圖\r\u2028.html': '五',
    };
    publishChanges(site, out, { index });
    expect(published()).toEqual(pages(site));
    expect(publishChanges(site, out, { index })).toMatchObject({ written: 0, unchanged: 5 });
    publishChanges({ 'a\nb.html': undefined }, out, { index });
    expect(Object.keys(standingPages(out)).sort()).toEqual([
      '- a.html',
      '= b',
      'a b.html',
      '圖\r\u2028.html',
    ]);
  });

  it('is written anew with the same stamp when most of its lines count no more', () => {
    const old = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`old/${String(n)}.html`, '舊']));
    const site = { 'index.html': '頁', 'same.html': '同' };
    publishChanges({ ...old, ...site }, out, { index });
    publishChanges(Object.fromEntries(Object.keys(old).map((path) => [path, undefined])), out, { index });
    expect(readFileSync(manifest, 'utf8').split('\n')).toHaveLength(502 + 1 + 500 + 1 + 1);
    publishChanges({ 'index.html': '新' }, out, { index });
    const stamp = publishedStamp(out);
    expect(readFileSync(manifest, 'utf8').split('\n')).toEqual([
      expect.stringMatching(`^~ ${stamp ?? ''} [0-9a-f]{64}$`),
      `${sha256('同')} same.html`,
      `${sha256('新')} index.html`,
      `= ${stamp ?? ''}`,
      '',
    ]);
    expect(published()).toEqual(pages({ ...site, 'index.html': '新' }));
    expect(publishChanges({ 'index.html': '又新' }, out, { index })).toMatchObject({
      written: 1,
      unchanged: 1,
    });
    expect(published()).toEqual(pages({ ...site, 'index.html': '又新' }));
  });
});

describe('a journal', () => {
  const journal = (): string => join(out, '.dongbei/journal');

  it('puts its lines over what a power cut has left of them, however much that is', () => {
    publishChanges({ 'index.html': '頁' }, out);
    decideOn(outputFiles({ 'index.html': '頁', 'a.html': '甲' }), out);
    appendFileSync(manifest, `${sha256('甲')} a.h${'\0'.repeat(4096)}`);
    expect(finishPublication(out, 'public')).toMatchObject({ site: 'published', diagnostics: [] });
    expect(published()).toEqual(pages({ 'index.html': '頁', 'a.html': '甲' }));
  });

  it('that comes back after a power cut leaves a manifest alone that was written anew since', () => {
    const old = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`old/${String(n)}.html`, '舊']));
    publishChanges({ ...old, 'index.html': '頁', 'same.css': '同' }, out);
    publishChanges(Object.fromEntries(Object.keys(old).map((path) => [path, undefined])), out);
    const before = manifestEnd(out);
    const change: Decision = {
      before: before === 'torn' ? { length: 0, stamp: '' } : before,
      moves: [],
      adopted: [],
      deletes: [outputPath(['index.html'])],
    };
    expect(publishChanges({ 'index.html': undefined }, out).site).toBe('published');
    expect(readFileSync(manifest, 'utf8')).toMatch(/^~/u);
    const stamp = publishedStamp(out);
    writeJournal(change, out);
    expect(existsSync(journal())).toBe(true);
    expect(finishPublication(out, 'public')).toMatchObject({ site: 'published', diagnostics: [] });
    expect(publishedStamp(out)).toBe(stamp);
    expect(published()).toEqual(pages({ 'same.css': '同' }));
  });
});

describe('a damaged manifest', () => {
  const site = { 'index.html': '頁', 'a/index.html': '甲', 'b/index.html': '乙' };
  beforeEach(() => {
    publishChanges(site, out);
    publishChanges({ 'b/index.html': '改', 'a/index.html': undefined }, out);
  });

  it('is noticed wherever a byte differs or an end is missing: nothing counts as dongbei’s own', () => {
    const whole = readFileSync(manifest);
    const stamps = [...whole.toString().matchAll(/^= .*\n/gmu)].map(
      ({ index: start, 0: line }) => start + line.length,
    );
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      writeFileSync(manifest, flipped);
      expect(published()).toEqual({});
      writeFileSync(manifest, whole.subarray(0, at));
      if (!stamps.includes(at)) expect(published()).toEqual({});
      expect(loadIndex(out).count).toBe(stamps.includes(at) ? 3 : 0);
    }
  });

  it.each([
    ['cut', (whole: Buffer) => whole.subarray(0, -5)],
    ['empty', () => Buffer.alloc(0)],
    ['continued by nonsense', (whole: Buffer) => Buffer.concat([whole, Buffer.from('nonsense\n')])],
    ['changed in the middle', (whole: Buffer) => Buffer.from(whole.toString().replace('index', 'inbex'))],
  ])('that is %s is replaced by the next publication, which deletes nothing', (_, damage) => {
    writeFileSync(manifest, damage(readFileSync(manifest)));
    const now = { 'index.html': '頁', 'c.html': '丙' };
    expect(publish(outputFiles(now), out, 'public')).toMatchObject({
      site: 'published',
      written: 1,
      deleted: 0,
      diagnostics: [{ code: 'DB602', file: 'public/b/index.html' }],
    });
    expect(published()).toEqual(pages(now));
  });

  it('that is a folder is replaced too', () => {
    rmSync(manifest);
    publishChanges({ '.dongbei-not': '' }, join(out, '.dongbei/manifest'));
    expect(publishChanges({ 'c.html': '丙' }, out)).toMatchObject({ site: 'published' });
    expect(published()).toEqual(pages({ 'c.html': '丙' }));
  });
});

describe('the index of the manifest', () => {
  const site = Object.fromEntries(
    Array.from({ length: 50 }, (_, n) => [`${String(n)}/index.html`, String(n)]),
  );
  const digestsNow = (location?: string): Record<string, string | undefined> => {
    const loaded = loadIndex(out, location);
    return Object.fromEntries(
      [...Object.keys(site), 'x.html'].map((path) => [path, digestStart(loaded, path)]),
    );
  };
  beforeEach(() => {
    publishChanges(site, out);
    loadIndex(out, index);
    publishChanges({ '7/index.html': '改', '8/index.html': undefined, 'x.html': '新' }, out);
  });

  it('says what the manifest says, also of later changes', () => {
    expect(digestsNow(index)).toEqual(digestsNow());
    expect(digestsNow(index)).toMatchObject({
      '7/index.html': sha256('改').slice(0, 16),
      '8/index.html': undefined,
      'x.html': sha256('新').slice(0, 16),
      '9/index.html': sha256('9').slice(0, 16),
    });
    expect(loadIndex(out, index).count).toBe(50);
  });

  it('is made anew where a byte of it differs, or some are missing', () => {
    const whole = readFileSync(index);
    const right = digestsNow();
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 0x10;
      for (const damaged of [flipped, whole.subarray(0, at)]) {
        writeFileSync(index, damaged);
        expect(digestsNow(index)).toEqual(right);
      }
    }
    expect(readFileSync(index)).not.toEqual(whole);
  });

  it('is made anew where it is that of another site, or of a later state than the manifest', () => {
    const manifestNow = readFileSync(manifest);
    publishChanges({ '9/index.html': '更晚' }, out);
    rmSync(index);
    loadIndex(out, index);
    writeFileSync(manifest, manifestNow);
    expect(digestsNow(index)).toEqual(digestsNow());
    const other = join(dirname(out), 'other');
    publishChanges({ '9/index.html': '別處' }, other, { index });
    expect(digestsNow(index)).toEqual(digestsNow());
  });

  it('is no reason to publish nothing where it cannot be kept', () => {
    rmSync(dirname(index), { recursive: true });
    writeFileSync(dirname(index), '檔');
    expect(publishChanges({ 'x.html': '更新' }, out, { index })).toMatchObject({
      written: 1,
      diagnostics: [],
    });
  });

  it('keeps two files apart whose paths have the same number', () => {
    // Found among 200 million names.
    const [one, other] = ['a01dlzh4.html', 'a02qdkls.html'];
    expect(hashPath(Buffer.from(one), 0)).toBe(hashPath(Buffer.from(other), 0));
    publishChanges({ [one]: '一', [other]: '二' }, out);
    rmSync(index);
    const loaded = loadIndex(out, index);
    expect([one, other].map((path) => digestStart(loaded, path))).toEqual(
      ['一', '二'].map((text) => sha256(text).slice(0, 16)),
    );
    publishChanges({ [one]: undefined }, out, { index });
    expect(digestStart(loadIndex(out, index), one)).toBeUndefined();
    expect(publishChanges({ [other]: '二' }, out, { index })).toMatchObject({ written: 0 });
  });
});

it('is not taken for the list of a site that nobody has published', () => {
  const session = openPublication(out, 'public', { index });
  if ('site' in session) throw new Error('locked');
  expect(session.digestOf(outputPath(['a.html']))).toBeUndefined();
  session.abandon();
  appendFileSync(manifest, 'x');
  expect(publishedStamp(out)).toBeUndefined();
});

it('keeps names apart whatever they are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { minLength: 1 }), (names) => {
      const paths = names.filter((name) => !/[/\\\0]|^\.\.?$/u.test(name));
      const text = paths.map((path) => `${sha256(path)} ${path.replaceAll('\n', '\\n')}\n`).join('');
      const bytes = Buffer.from(`${text}= ${sha256(`\n${text}`)}\n`);
      expect(findLastLines(bytes)?.hashes).toHaveLength(
        new Set(paths.map((path) => Buffer.from(path).toString())).size,
      );
    }),
  );
});
