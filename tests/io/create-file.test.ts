import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { createFile } from '../../src/io/create-file.js';
import { makeFolder } from '../support/command.js';

it('makes a file with the folders above it, of a text or of another file', () => {
  const folder = makeFolder({ 'a.jpg': '圖' });
  expect(createFile(join(folder, 'b/c.md'), '文')).toBe(true);
  expect(createFile(join(folder, 'b/a.jpg'), { copyOf: join(folder, 'a.jpg') })).toBe(true);
  expect(readdirSync(join(folder, 'b'))).toEqual(['a.jpg', 'c.md']);
  expect(readFileSync(join(folder, 'b/a.jpg'), 'utf8')).toBe('圖');
});

it('never replaces what stands', () => {
  const folder = makeFolder({ 'a.md': '編輯寫的' });
  expect(createFile(join(folder, 'a.md'), '別的')).toBe(false);
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('編輯寫的');
});
