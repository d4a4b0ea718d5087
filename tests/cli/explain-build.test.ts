import { rmSync } from 'node:fs';

import { afterEach, expect, it } from 'vitest';

import { dongbei, makeFolder, writeIn } from '../support/command.js';
import { article } from '../support/memory-sources.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

it('tells an editor why a file was rewritten, by its file, its address, or the file of the article', async () => {
  const cwd = makeFolder({
    'dongbei.config.yaml': 'site:\n  name: 東北網\n  baseUrl: https://news.example/base/\n',
    'content/hlj/section.yaml': 'title: 黑龍江\n',
    'content/hlj/a.md': article('甲', '正文。', 'slug: jia\n'),
  });
  folders.push(cwd);
  const explain = async (path: string): Promise<string> => {
    const { stdout } = await dongbei(['build', '--quiet', '--lang', 'zh-Hant', '--explain', path], { cwd });
    return stdout;
  };
  expect(await explain('content/hlj/a.md')).toContain('hlj/jia/index.html：重新產生');
  writeIn(cwd, 'content/hlj/a.md', article('乙', '正文。', 'slug: jia\n'));
  expect(await explain('public/hlj/jia/index.html')).toBe(
    'hlj/jia/index.html：重新產生，內容與先前不同，已寫入。\n因為：\n  content/hlj/a.md：已修改（title）\n',
  );
  const { stdout } = await dongbei(
    ['build', '--json', '--explain', 'https://news.example/base/zh-hans/hlj/jia/'],
    { cwd },
  );
  expect(JSON.parse(stdout)).toMatchObject({
    explanation: { path: 'zh-hans/hlj/jia/index.html', done: 'left', isWritten: false },
  });
});
