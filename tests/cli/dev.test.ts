import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { binary, dongbei, makeFolder, writeIn } from '../support/command.js';
import { article } from '../support/memory-sources.js';

let child: ChildProcess | undefined;
let folder = '';
afterEach(async () => {
  const running = child;
  if (running !== undefined && running.exitCode === null) {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the preview and returns its address. */
async function start(files: Record<string, string>, args: readonly string[] = []): Promise<string> {
  folder = makeFolder({
    'dongbei.config.yaml': 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n',
    ...files,
  });
  const running = spawn(process.execPath, [binary, 'dev', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
  });
  child = running;
  return new Promise((resolve, reject) => {
    let text = '';
    running.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    });
    running.on('exit', (code) => {
      reject(new Error(`dongbei dev ended with ${String(code)}`));
    });
  });
}

async function until(test: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await test()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('What was waited for did not come');
}
const text = async (url: string) => (await fetch(url)).text();

interface State {
  readonly errors: number;
  readonly faults: readonly { readonly place: string; readonly code: string }[];
  readonly unpublished: Readonly<Record<string, object>>;
  readonly page: object | undefined;
}

/** What the browser is told of the last build. */
async function state(url: string, path = '/'): Promise<State> {
  const response = await fetch(new URL(`/__dongbei/events?path=${path}`, url));
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let said = '';
  while (!said.endsWith('}\n\n')) said += (await reader.read()).value ?? '';
  await reader.cancel();
  return JSON.parse(/^data: (.*)$/mu.exec(said)![1]!);
}
const places = async (url: string) => (await state(url)).faults.map(({ place }) => place);

describe('dongbei dev', () => {
  it('serves both editions and shows a saved change, an error in the browser, and its repair', async () => {
    const draft = article('未完稿', '文', 'draft: true\n');
    const scheduled = article('預告').replace(/^date: .*$/mu, 'date: 2999-01-01T08:00:00+08:00');
    const unpublished = { 'content/draft.md': draft, 'content/zh/later.md': scheduled };
    const url = await start({ 'content/a.md': article('戰鬥'), ...unpublished });
    expect(await text(url)).toMatch(/未完稿.*預告|預告.*未完稿/su);
    expect((await state(url)).unpublished).toEqual({
      '/draft/': expect.objectContaining({ file: 'content/draft.md', status: 'draft' }),
      '/zh-hans/draft/': expect.objectContaining({ status: 'draft' }),
      '/zh/later/': expect.objectContaining({ status: 'scheduled', instant: 32472144000000 }),
      '/zh-hans/zh/later/': expect.objectContaining({ status: 'scheduled' }),
    });
    expect((await state(url, '/zh-hans/zh/later/')).page).toMatchObject({ file: 'content/zh/later.md' });
    expect((await state(url, '/a/')).page).toMatchObject({ file: 'content/a.md', status: 'published' });
    await dongbei(['build'], { cwd: folder });
    expect(readdirSync(join(folder, 'public'))).not.toContain('draft');
    expect(readFileSync(join(folder, 'public/index.html'), 'utf8')).not.toMatch(/未完稿|預告/u);

    expect(await text(`${url}a/`)).toContain('戰鬥');
    expect(await text(`${url}zh-hans/a/`)).toContain('战斗');

    writeIn(folder, 'content/a.md', article('防汛'));
    await until(async () => (await text(`${url}a/`)).includes('防汛'));

    writeIn(folder, 'content/b.md', article('乙', '文', 'auhtor: 劉\n'));
    await until(async () => (await state(url)).errors > 0);
    expect((await state(url)).faults).toMatchObject([{ place: 'content/b.md:4:1', code: 'DB103' }]);
    expect(await text(`${url}a/`)).toContain('防汛');

    writeIn(folder, 'content/b.md', article('乙'));
    await until(async () => (await text(`${url}b/`)).includes('乙'));
    expect(await places(url)).toEqual([]);
  });

  it('shows an error until it is repaired, whatever else is saved meanwhile', async () => {
    const url = await start({ 'content/a.md': article('甲'), 'content/b.md': article('乙') });
    writeIn(folder, 'content/a.md', article('甲', '文', 'auhtor: 劉\n'));
    await until(async () => (await state(url)).errors === 1);
    writeIn(folder, 'content/b.md', article('乙', '文', 'titel: 乙\n'));
    await until(async () => (await state(url)).errors === 2);
    expect(await places(url)).toEqual(['content/a.md:4:1', 'content/b.md:4:1']);
    writeIn(folder, 'content/b.md', article('丙'));
    await until(async () => (await state(url)).errors === 1);
    expect(await places(url)).toEqual(['content/a.md:4:1']);
    writeIn(folder, 'content/a.md', article('丁'));
    await until(async () => (await state(url)).errors === 0);
    expect(await text(`${url}a/`)).toContain('丁');
    expect(await text(`${url}b/`)).toContain('丙');
  });

  it('outlives faults in configuration, glossary and templates, a content folder and a cache that are deleted', async () => {
    const files = { 'content/a.md': article('甲'), 'glossary/words.yaml': 'terms: []\n' };
    const url = await start({ ...files, 'templates/article.njk': '{{ page.title }}' });
    const config = 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n';
    for (const [file, broken, repaired] of [
      ['dongbei.config.yaml', config.replace('name', 'nmae'), config],
      ['glossary/words.yaml', 'terms: [\n', 'terms: []\n'],
      ['templates/article.njk', '{% if page %}', '{{ page.title }}。'],
    ] as const) {
      writeIn(folder, file, broken);
      await until(async () => (await places(url)).some((place) => place.startsWith(`${file}:`)));
      writeIn(folder, file, repaired);
      await until(async () => (await state(url)).errors === 0);
    }
    renameSync(join(folder, 'content'), join(folder, 'elsewhere'));
    await until(async () => (await state(url)).errors > 0);
    expect(await text(`${url}a/`)).toContain('甲');
    renameSync(join(folder, 'elsewhere'), join(folder, 'content'));
    await until(async () => (await state(url)).errors === 0);
    writeIn(folder, 'content/a.md', article('回來了'));
    await until(async () => (await text(`${url}a/`)).includes('回來了'));
    rmSync(join(folder, '.cache'), { recursive: true });
    await until(async () => (await text(`${url}a/`)).includes('回來了'));
  });

  it('notices an editor that saves by a rename, files and folders that come, move and go', async () => {
    const url = await start({ 'content/a.md': article('甲') });
    writeIn(folder, 'content/.a.md.new', article('換名保存'));
    renameSync(join(folder, 'content/.a.md.new'), join(folder, 'content/a.md'));
    await until(async () => (await text(`${url}a/`)).includes('換名保存'));

    writeIn(folder, 'elsewhere/deep/b.md', article('乙'));
    renameSync(join(folder, 'elsewhere'), join(folder, 'content/new'));
    await until(async () => (await fetch(`${url}new/deep/b/`)).status === 200);
    writeIn(folder, 'content/new/deep/b.md', article('丙'));
    await until(async () => (await text(`${url}new/deep/b/`)).includes('丙'));

    renameSync(join(folder, 'content/new/deep'), join(folder, 'content/moved'));
    await until(async () => (await fetch(`${url}moved/b/`)).status === 200);
    expect((await fetch(`${url}new/deep/b/`)).status).toBe(404);
    rmSync(join(folder, 'content/moved'), { recursive: true });
    await until(async () => (await fetch(`${url}moved/b/`)).status === 404);
    rmSync(join(folder, 'content/a.md'));
    writeIn(folder, 'content/c.md', article('丁'));
    await until(async () => (await fetch(`${url}c/`)).status === 200);
    expect((await fetch(`${url}a/`)).status).toBe(404);
  });

  it('does not put the preview among the articles', async () => {
    const url = await start({ 'content/a.md': article('甲') }, ['--cache', 'content']);
    expect((await fetch(url)).status).toBe(503);
    expect((await state(url)).faults).toMatchObject([{ code: 'DB601' }]);
    expect(existsSync(join(folder, 'content/preview'))).toBe(false);
  });

  it('answers only for its own host and only with files of the site, and lets only its own pages write', async () => {
    const draft = article('未完稿', '文', 'draft: true\n');
    const url = await start({ 'content/a.md': article('范村', '范村发展'), 'content/draft.md': draft }, [
      '--no-drafts',
    ]);
    const { request } = await import('node:http');
    const status = (path: string, host?: string) =>
      new Promise((resolve, reject) => {
        const { port } = new URL(url);
        request(
          { host: '127.0.0.1', port, path, ...(host === undefined ? {} : { headers: { host } }) },
          (answer) => {
            answer.resume();
            resolve(answer.statusCode);
          },
        )
          .on('error', reject)
          .end();
      });
    expect(await status('/a/')).toBe(200);
    expect(await status('/a')).toBe(301);
    expect(await status('/a/', 'evil.example')).toBe(403);
    expect(await status('/..%2f..%2fdongbei.config.yaml')).toBe(404);
    expect(await status('/.dongbei/manifest')).toBe(404);
    expect(await status('/nowhere/')).toBe(404);
    expect(await status('/draft/')).toBe(404);
    expect(await status('/__dongbei/..%2f..%2fpackage.json')).toBe(404);
    expect((await fetch(`${url}a/`)).headers.get('x-robots-tag')).toContain('noindex');

    const comparison = await text(`${url}__dongbei/compare?path=/a/`);
    const token = /data-token="([^"]+)"/u.exec(comparison)![1]!;
    const origin = url.slice(0, -1);
    const write = async (headers: Record<string, string>) => {
      const body = JSON.stringify({ hans: '范村', hant: '範村', scope: '' });
      const type = { 'content-type': 'application/json' };
      const answer = await fetch(`${url}__dongbei/term`, {
        method: 'POST',
        headers: { ...type, ...headers },
        body,
      });
      return answer.status;
    };
    expect(await write({ origin })).toBe(403);
    expect(await write({ origin: 'https://evil.example', 'x-dongbei-token': token })).toBe(403);
    expect(await write({ 'x-dongbei-token': token })).toBe(403);
    expect(await write({ origin, 'x-dongbei-token': token, 'content-type': 'text/plain' })).toBe(403);
    expect(existsSync(join(folder, 'glossary'))).toBe(false);
    expect(await write({ origin, 'x-dongbei-token': token })).toBe(200);
    await until(async () => (await text(`${url}a/`)).includes('範村'));
  });
});
