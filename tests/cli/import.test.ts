import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createColors } from 'picocolors';
import { afterEach, describe, expect, it } from 'vitest';

import { importSources, type ImportOptions } from '../../src/cli/commands/import.js';
import { noProgress } from '../../src/cli/progress.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { bathhouse } from '../import/pages.js';
import { makeFolder } from '../support/command.js';

const home = process.cwd();

afterEach(() => {
  process.chdir(home);
});

/** Runs the command in a folder as an editor does. */
async function run(folder: string, paths: readonly string[], options: Partial<ImportOptions> = {}) {
  process.chdir(folder);
  let printed = '';
  let complained = '';
  const code = await importSources(
    paths,
    { content: 'content', from: 'auto', ...options },
    {
      language: 'zh-Hant',
      colors: createColors(false),
      print: (text) => {
        printed += `${text}\n`;
      },
      complain: (text) => {
        complained += `${text}\n`;
      },
      progress: () => noProgress,
    },
  );
  return { code, printed, complained };
}

const newsroom = {
  'dongbei.config.yaml':
    'site:\n  name: 北窗網\n  baseUrl: https://beichuang.example/\n  timeZone: Asia/Shanghai\nnavigation:\n  - section: jilin\n    title: 吉林\n',
  'content/jilin/section.yaml': 'title: 北窗网吉林\n',
  'shuwu.txt': bathhouse,
};

describe('dongbei import', () => {
  it('puts a page into the section that has its title in the other script, and says what is left to do', async () => {
    const folder = makeFolder(newsroom);
    const { code, printed, complained } = await run(folder, ['shuwu.txt']);
    expect(code).toBe(0);
    expect(printed).toBe(
      'content/jilin/街坊/2021/shuwu.md  老浴池成了街坊書屋\n' +
        '匯入了 1 篇稿件；先前已匯入而沒有動的有 0 篇；新建 1 個欄目，帶來 0 張圖片。\n' +
        '1 篇有放不進稿件的文字，保存在 imports/unplaced/。看過之後可以刪去。\n',
    );
    expect(complained).toContain('shuwu.txt:2:1  提醒 DB901  在稿件裡沒有位置的文字：「搜 索」。');
    expect(existsSync(join(folder, 'content/jilin/街坊/section.yaml'))).toBe(true);
  });

  it('puts it where --section says, with --json as data, and with --dry-run nowhere', async () => {
    const folder = makeFolder(newsroom);
    const options = { section: 'jilin/yaowen', json: true };
    const tried = await run(folder, ['shuwu.txt'], { ...options, dryRun: true });
    expect(existsSync(join(folder, 'content/jilin/yaowen'))).toBe(false);
    const { printed } = await run(folder, ['shuwu.txt'], options);
    expect({ ...(JSON.parse(tried.printed) as object), dryRun: false }).toEqual(JSON.parse(printed));
    expect(JSON.parse(printed)).toMatchObject({
      ok: true,
      formats: ['text'],
      articles: [{ state: 'created', file: 'content/jilin/yaowen/2021/shuwu.md' }],
      sections: ['content/jilin/yaowen/section.yaml'],
    });
    expect(readFileSync(join(folder, 'content/jilin/yaowen/section.yaml'), 'utf8')).toBe('title: yaowen\n');
    expect(readFileSync(join(folder, 'imports/unplaced/jilin/yaowen/2021/shuwu.txt'), 'utf8')).toContain(
      '1\t北窗網吉林 > 街坊\n',
    );
  });

  it('ends with 1 where there is nothing to import, and takes no path, kind or section that makes no sense', async () => {
    const folder = makeFolder({ ...newsroom, 'photo.raw': '', 'feed.xml': '<rss></rss>' });
    const { code, complained } = await run(folder, ['photo.raw', 'feed.xml']);
    expect(code).toBe(1);
    expect(complained).toContain('feed.xml:1:1  錯誤 DB902');
    for (const [paths, options] of [
      [['none.txt'], {}],
      [['shuwu.txt'], { from: 'drupal' }],
      [['shuwu.txt'], { section: 'a/../b' }],
      [['shuwu.txt'], { files: 'none' }],
      [['shuwu.txt'], { config: 'none.yaml' }],
    ] as const) {
      await expect(run(folder, paths, options)).rejects.toThrow(UsageError);
    }
  });

  it('writes nothing where the configuration is faulty', async () => {
    const folder = makeFolder({ ...newsroom, 'dongbei.config.yaml': 'editions: [zh-Xx]\n' });
    expect((await run(folder, ['shuwu.txt'])).code).toBe(1);
    expect(existsSync(join(folder, 'imports'))).toBe(false);
  });
});
