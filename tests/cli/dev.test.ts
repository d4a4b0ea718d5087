import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { binary, makeFolder, writeIn } from '../support/command.js';
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

describe('dongbei dev', () => {
  it('serves both editions and shows a saved change, an error in the browser, and its repair', async () => {
    const url = await start({ 'content/a.md': article('戰鬥') });
    expect(await text(`${url}a/`)).toContain('戰鬥');
    expect(await text(`${url}zh-hans/a/`)).toContain('战斗');

    writeIn(folder, 'content/a.md', article('防汛'));
    await until(async () => (await text(`${url}a/`)).includes('防汛'));

    writeIn(folder, 'content/b.md', article('乙', '文', 'auhtor: 劉\n'));
    await until(async () => (await fetch(`${url}a/`)).status === 500);
    const errors = await text(`${url}a/`);
    expect(errors).toContain('content/b.md:4:1');
    expect(errors).toContain('DB103');

    writeIn(folder, 'content/b.md', article('乙'));
    await until(async () => (await text(`${url}b/`)).includes('乙'));
    expect((await fetch(`${url}a/`)).status).toBe(200);
  });

  it('shows an error until it is repaired, whatever else is saved meanwhile', async () => {
    const url = await start({ 'content/a.md': article('甲'), 'content/b.md': article('乙') });
    writeIn(folder, 'content/a.md', article('甲', '文', 'auhtor: 劉\n'));
    await until(async () => (await fetch(`${url}a/`)).status === 500);
    writeIn(folder, 'content/b.md', article('乙', '文', 'titel: 乙\n'));
    await until(async () => (await text(`${url}b/`)).includes('content/b.md:4:1'));
    expect(await text(`${url}b/`)).toContain('content/a.md:4:1');
    writeIn(folder, 'content/b.md', article('丙'));
    await until(async () => !(await text(`${url}b/`)).includes('content/b.md:4:1'));
    expect(await text(`${url}b/`)).toContain('content/a.md:4:1');
    writeIn(folder, 'content/a.md', article('丁'));
    await until(async () => (await fetch(`${url}a/`)).status === 200);
    expect(await text(`${url}a/`)).toContain('丁');
    expect(await text(`${url}b/`)).toContain('丙');
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

  it('tells open pages to reload after a save', async () => {
    const url = await start({ 'content/a.md': article('甲') });
    expect(await text(`${url}a/`)).toContain('/.dongbei/reload.js');
    const response = await fetch(`${url}.dongbei/events`);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    writeIn(folder, 'content/a.md', article('乙'));
    let seen = '';
    while (!seen.includes('event: reload')) {
      const { value, done } = await reader.read();
      if (done) throw new Error('The preview ended before it told pages to reload');
      seen += value;
    }
    await reader.cancel();
    expect(seen).toContain('event: reload');
  });

  it('does not put the preview among the articles', async () => {
    const url = await start({ 'content/a.md': article('甲') }, ['--cache', 'content']);
    const response = await fetch(url);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('DB601');
    expect(existsSync(join(folder, 'content/preview'))).toBe(false);
  });

  it('answers only for its own host and only with files of the site', async () => {
    const url = await start({ 'content/a.md': article('甲') });
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
  });
});
