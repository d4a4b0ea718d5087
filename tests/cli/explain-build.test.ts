import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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

it('knows files that are made from pictures', async () => {
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const cwd = makeFolder({
    'dongbei.config.yaml': 'site:\n  baseUrl: https://news.example/\n',
    'content/a.md': article('甲', '![點](p.png)'),
  });
  folders.push(cwd);
  writeFileSync(join(cwd, 'content/p.png'), Buffer.from(png, 'base64'));
  const explain = async (path: string): Promise<unknown> => {
    const { stdout } = await dongbei(['build', '--json', '--explain', path], { cwd });
    return (JSON.parse(stdout) as { explanation: unknown }).explanation;
  };
  await explain('index.html');
  const [rendition = ''] = readdirSync(join(cwd, 'public/assets/pictures'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.webp'));
  expect(await explain(`public/assets/pictures/${rendition}`)).toMatchObject({
    done: 'left',
    isWritten: false,
  });
  expect(await explain('assets/pictures/00/none-1.webp')).toMatchObject({ done: 'unknown' });
});
