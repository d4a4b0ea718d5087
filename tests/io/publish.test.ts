import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { stage } from '../../src/io/journal.js';
import { publish } from '../../src/io/publish.js';
import { planPublication } from '../../src/io/publish-plan.js';
import type { OutputFile } from '../../src/model/output.js';
import { outputPath } from '../../src/model/paths.js';

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'dongbei-publish-')), 'public');
});
afterEach(() => {
  rmSync(dirname(out), { recursive: true, force: true });
});

const files = (pages: Record<string, string>): OutputFile[] =>
  Object.entries(pages).map(([path, text]) => ({ path: outputPath(path.split('/')), text }));
const read = (path: string): string => readFileSync(join(out, path), 'utf8');
const publishPages = (pages: Record<string, string>) => publish(files(pages), out, 'public');

describe('publish', () => {
  it('writes new files, leaves equal ones untouched and deletes those that are gone', () => {
    expect(publishPages({ 'a/index.html': '一', 'b/index.html': '二', 'c.txt': '三' })).toMatchObject({
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
  });

  it('leaves a file that is not its own, and reports it', () => {
    publishPages({ 'index.html': '頁' });
    mkdirSync(join(out, 'mine'));
    writeFileSync(join(out, 'mine/notes.txt'), '我的');
    const { diagnostics, deleted } = publishPages({ 'index.html': '新頁' });
    expect(deleted).toBe(0);
    expect(diagnostics).toMatchObject([
      { code: 'DB602', severity: 'warning', file: 'public/mine/notes.txt' },
    ]);
    expect(read('mine/notes.txt')).toBe('我的');
  });

  it('puts a folder where its own file was, and a file where its own folder was', () => {
    publishPages({ a: '檔', 'b/index.html': '夾' });
    expect(publishPages({ 'a/index.html': '夾', b: '檔' }).diagnostics).toEqual([]);
    expect(read('a/index.html')).toBe('夾');
    expect(read('b')).toBe('檔');
  });

  it('changes nothing where a foreign file stands in the way of a folder', () => {
    publishPages({ 'index.html': '舊' });
    writeFileSync(join(out, 'news'), '別人的');
    const { diagnostics, written } = publishPages({ 'index.html': '新', 'news/index.html': '新' });
    expect(diagnostics).toMatchObject([{ code: 'DB603', severity: 'error' }]);
    expect(written).toBe(0);
    expect(read('index.html')).toBe('舊');
  });

  it('finishes first what a killed publication had decided', () => {
    publishPages({ 'index.html': '舊', 'gone/index.html': '舊' });
    const planned = planPublication(
      files({ 'index.html': '新', 'added/index.html': '新' }),
      out,
      new Map(Object.entries(JSON.parse(read('.dongbei/manifest.json')) as object) as never),
    );
    stage(planned, out); // killed here: the journal stands, nothing is moved yet
    expect(read('index.html')).toBe('舊');
    expect(publishPages({ 'index.html': '新', 'added/index.html': '新' })).toMatchObject({
      written: 0,
      deleted: 0,
    });
    expect(read('index.html')).toBe('新');
    expect(read('added/index.html')).toBe('新');
    expect(existsSync(join(out, 'gone'))).toBe(false);
    expect(readdirSync(join(out, '.dongbei'))).toEqual(['manifest.json']);
  });

  it('throws away what a publication killed before its decision had written aside', () => {
    publishPages({ 'index.html': '舊' });
    mkdirSync(join(out, '.dongbei/staged'));
    writeFileSync(join(out, '.dongbei/staged/0'), '半');
    publishPages({ 'index.html': '舊' });
    expect(readdirSync(join(out, '.dongbei'))).toEqual(['manifest.json']);
    expect(read('index.html')).toBe('舊');
  });

  it('leaves the site alone while another process is publishing', () => {
    publishPages({ 'index.html': '舊' });
    writeFileSync(join(out, '.dongbei/lock'), String(process.ppid));
    expect(publishPages({ 'index.html': '新' }).diagnostics).toMatchObject([{ code: 'DB604' }]);
    expect(read('index.html')).toBe('舊');
  });

  it('takes over the lock of a process that is gone', () => {
    publishPages({ 'index.html': '舊' });
    writeFileSync(join(out, '.dongbei/lock'), '999999999');
    expect(publishPages({ 'index.html': '新' }).diagnostics).toEqual([]);
    expect(read('index.html')).toBe('新');
  });

  it('deletes nothing when its list of own files is damaged', () => {
    publishPages({ 'index.html': '頁', 'old.html': '舊' });
    writeFileSync(join(out, '.dongbei/manifest.json'), '{"index.ht');
    const { deleted, diagnostics } = publishPages({ 'index.html': '頁' });
    expect(deleted).toBe(0);
    expect(diagnostics).toMatchObject([{ code: 'DB602', file: 'public/old.html' }]);
  });
});
