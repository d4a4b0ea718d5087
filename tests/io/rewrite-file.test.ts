import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

import { repairFiles } from '../../src/io/repair-files.js';
import { rewriteFile } from '../../src/io/rewrite-file.js';
import { sourcePath } from '../../src/model/paths.js';
import { makeFolder } from '../support/command.js';

it('rewrites a file, keeps its permissions and leaves nothing beside it', () => {
  const folder = makeFolder({ 'a.md': '舊\r\n' });
  const location = join(folder, 'a.md');
  chmodSync(location, 0o640);
  expect(rewriteFile(location, '舊\r\n', '新\r\n')).toBe(true);
  expect(readFileSync(location, 'utf8')).toBe('新\r\n');
  expect(statSync(location).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder)).toEqual(['a.md']);
});

it('rewrites what a link leads to and leaves the link', () => {
  const folder = makeFolder({ 'shared/a.md': '舊' });
  symlinkSync('shared/a.md', join(folder, 'b.md'));
  expect(rewriteFile(join(folder, 'b.md'), '舊', '新')).toBe(true);
  expect(readFileSync(join(folder, 'shared/a.md'), 'utf8')).toBe('新');
  expect(lstatSync(join(folder, 'b.md')).isSymbolicLink()).toBe(true);
});

it('leaves a file that holds another text by now', () => {
  const folder = makeFolder({ 'a.md': '編輯剛改過' });
  expect(rewriteFile(join(folder, 'a.md'), '舊', '新')).toBe(false);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('編輯剛改過');
});

it('repairs the other files when one cannot be, and says which', () => {
  const folder = makeFolder({ 'a.md': '改過了', 'b.md': '防范' });
  const repair = {
    line: 1,
    column: 1,
    before: '防范',
    after: '防範',
    edits: [{ start: 1, end: 2, text: '範' }],
  };
  const files = ['a.md', 'b.md', 'gone.md'].map((name) => ({
    path: sourcePath(name),
    file: `content/${name}`,
    text: '防范',
    repairs: [repair],
  }));
  const { repaired, diagnostics } = repairFiles(files, (path = sourcePath('none')) => join(folder, path));
  expect(repaired.map(({ file }) => file)).toEqual(['content/b.md']);
  expect(readFileSync(join(folder, 'b.md'), 'utf8')).toBe('防範');
  expect(diagnostics).toMatchObject([
    { code: 'DB703', file: 'content/a.md', line: 1, column: 1, details: {} },
    { code: 'DB703', file: 'content/gone.md', line: 1, column: 1 },
  ]);
  expect(diagnostics[1]?.details['problem']).toContain('ENOENT');
});
