import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
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

it('says beside the bundle whose code is in it, under which license', () => {
  const folder = join(own, 'dist/bundle');
  const text = readFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), 'utf8');
  const { dependencies } = JSON.parse(readFileSync(join(own, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(dependencies)) {
    expect(text).toContain(`${name} ${version} (`);
  }
  expect(text).toContain('Copyright (c) 2012-2015, James Long'); // nunjucks'
});
