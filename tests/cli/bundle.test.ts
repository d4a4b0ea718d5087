import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, it } from 'vitest';

import { makeFolder } from '../support/command.js';
import { article } from '../support/memory-sources.js';

const own = fileURLToPath(new URL('../..', import.meta.url));

it('builds a site where no package is installed, with nothing of dist/ but the bundle', () => {
  const folder = makeFolder({ 'site/content/a.md': article('车间里', '**图书馆**里有灯。') });
  for (const part of ['bin', 'data', 'dist/bundle', 'package.json', 'templates']) {
    cpSync(join(own, part), join(folder, 'dongbei', part), { recursive: true });
  }
  execFileSync(process.execPath, [join(folder, 'dongbei/bin/dongbei.js'), 'build', '--quiet'], {
    cwd: join(folder, 'site'),
    stdio: 'pipe',
  });
  expect(readFileSync(join(folder, 'site/public/a/index.html'), 'utf8')).toContain(
    '<strong>圖書館</strong>裡有燈。',
  );
});

it('starts from what an earlier run has compiled, and as well where that is damaged', () => {
  const folder = makeFolder({});
  for (const part of ['bin', 'dist/bundle', 'package.json']) {
    cpSync(join(own, part), join(folder, part), { recursive: true });
  }
  const { version } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as { version: string };
  const run = (env: Record<string, string> = {}): void => {
    const args = [join(folder, 'bin/dongbei.js'), '--version'];
    expect(execFileSync(process.execPath, args, { encoding: 'utf8', env })).toBe(`${version}\n`);
  };
  const kept = (): Map<string, string> => {
    const cache = join(folder, 'dist/.code-cache');
    const files = existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: 'utf8' }) : [];
    return new Map(
      files
        .filter((file) => file.endsWith('.cjs'))
        .map((file) => [join(cache, file), readFileSync(join(cache, file), 'base64')]),
    );
  };
  run({ NODE_DISABLE_COMPILE_CACHE: '1' });
  expect(kept().size).toBe(0);
  run();
  const first = kept();
  expect(first.size).toBeGreaterThan(1);
  run();
  expect(kept()).toEqual(first);
  for (const [file, bytes] of first) {
    const damaged = Buffer.from(bytes, 'base64');
    damaged.fill(0xff, damaged.length >> 1); // V8 would run this
    writeFileSync(file, damaged);
  }
  const before = kept();
  run();
  for (const [file, bytes] of kept()) expect(bytes).not.toBe(before.get(file));
});

it('says beside the bundle whose code is in it, under which license', () => {
  const folder = join(own, 'dist/bundle');
  const text = readFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(dependencies)) {
    // It holds binaries of the platform, which no bundle can.
    if (name === 'sharp') continue;
    expect(text).toContain(`${name} ${version} (`);
  }
  expect(text).toContain('Copyright (c) 2012-2015, James Long'); // nunjucks'
});
