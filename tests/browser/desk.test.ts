import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, it } from 'vitest';

import { hasBrowser, openBrowser } from '../support/browser.js';
import { binary, makeFolder } from '../support/command.js';
import { article } from '../support/memory-sources.js';

/**
 * The package behind the desk is 67 MB, so that it is no dependency; `npm pack decap-cms@3.16.3` and `tar xzf` give it,
 * and DONGBEI_DESK names its folder.
 */
const desk = resolve(process.env['DONGBEI_DESK'] ?? 'node_modules/decap-cms');
const hasDesk = existsSync(desk) && hasBrowser();
if (!existsSync(desk)) {
  process.stderr.write(
    'The test of the editing desk is skipped: set DONGBEI_DESK to the folder of decap-cms.\n',
  );
}

it.skipIf(!hasDesk)(
  'an editor writes an article at the desk, which is built, and changes it there',
  async () => {
    const folder = makeFolder({
      'dongbei.config.yaml': 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n',
      'content/hlj/section.yaml': 'title: 黑龍江\n',
      'content/hlj/2020/a.md': article('甲', '正文。'),
    });
    mkdirSync(join(folder, 'node_modules'));
    writeFileSync(join(folder, 'package.json'), '{}');
    symlinkSync(desk, join(folder, 'node_modules/decap-cms'));
    const child = spawn(process.execPath, [binary, 'dev'], {
      cwd: folder,
      env: { PATH: process.env['PATH'] ?? '' },
    });
    const browser = await openBrowser();
    try {
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
      while (!said.includes('http://')) await once(child.stdout, 'data');
      const url = /http:\/\/\S+/u.exec(said)![0];
      const context = await browser.newContext({ locale: 'zh-TW', timezoneId: 'Asia/Shanghai' });
      const tab = await context.newPage();
      const elsewhere: string[] = [];
      tab.on('request', (request) => {
        if (!/^(?:data:|blob:)/u.test(request.url()) && !request.url().startsWith(url))
          elsewhere.push(request.url());
      });
      await tab.goto(`${url}admin/`);
      await tab.getByRole('button', { name: '登入' }).click();
      await tab.getByRole('link', { name: '黑龍江' }).first().waitFor();
      await tab.goto(`${url}admin/#/collections/hlj/new`);
      await tab.getByLabel('標題').fill('松花江水位回落');
      await tab.getByLabel('標籤').fill('水情, 松花江');
      await tab.locator('[data-slate-editor]').click();
      await tab.keyboard.insertText('八月六日，:zh[范]{hant=范}家屯水位回落。');
      await tab.getByRole('button', { name: '發布' }).click();
      await tab.getByText('立即發布').click();
      await tab.getByText('已儲存變更').waitFor();
      const [file = ''] = readdirSync(join(folder, 'content/hlj')).filter((name) => name.endsWith('.md'));
      expect(readFileSync(join(folder, 'content/hlj', file), 'utf8')).toMatch(
        /^---\ntitle: 松花江水位回落\ndate: \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00\ntags:\n {2}- 水情\n {2}- 松花江\n---\n\n八月六日，:zh\[范\]\{hant=范\}家屯水位回落。\n?$/u,
      );
      const page = `${url}hlj/${file.replace(/\.md$/u, '')}/`;
      while ((await fetch(page)).status !== 200) await new Promise((done) => setTimeout(done, 50));
      await tab.goto(`${url}hlj/2020/a/`);
      await tab.getByRole('link', { name: '編輯' }).click();
      await tab.getByLabel('副題').fill('副題在此');
      await tab.getByRole('button', { name: '發布' }).click();
      await tab.getByText('立即發布').click();
      await tab.getByText('已儲存變更').waitFor();
      while (!(await (await fetch(`${url}hlj/2020/a/`)).text()).includes('副題在此')) {
        await new Promise((done) => setTimeout(done, 50));
      }
      expect(elsewhere).toEqual([]);
    } finally {
      await browser.close();
      child.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    }
  },
  60_000,
);
