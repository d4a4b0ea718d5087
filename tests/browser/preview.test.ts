import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { compareTool } from '../../src/cli/compare-tool.js';
import { report } from '../../src/diagnostics/report.js';
import { previewFault } from '../../src/server/preview-fault.js';
import { startServer, type SiteServer } from '../../src/server/server.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { makeFolder, writeIn } from '../support/command.js';
import { incrementalSite } from '../support/memory-store.js';

const lines = Array.from({ length: 200 }, (_, number) => `<p>第 ${String(number)} 行`).join('');
const page = (title: string, text = lines) =>
  `<!DOCTYPE html><html lang="zh"><head><title>${title}</title><link rel="stylesheet" href="/a.css"></head>` +
  `<body><main><h1>${title}</h1><a href="/">首頁</a>${text}</main></body></html>`;
const source = (body: string) => `---\ntitle: 发展\ndate: 2020-08-07T07:24:00+08:00\n---\n\n${body}\n`;
const fault = previewFault(
  report(
    'DB103',
    'content/b.md',
    { line: 4, column: 5, length: 2 },
    { key: 'auhtor', suggestion: 'authors' },
  ),
  { line: 4, above: 'title: 標題', before: '甲乙丙丁', marked: '作者', after: '：劉雪' },
);

describe.skipIf(!hasBrowser())('the tools of the preview', () => {
  let folder: string;
  let server: SiteServer;
  let browser: Browser;
  let tab: Page;
  let requests: string[];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    folder = makeFolder({ 'index.html': page('甲'), 'a.css': 'h1 { color: rgb(1, 1, 1) }' });
    server = await startServer({ folder, host: '127.0.0.1', tools: { usualLanguage: 'en' } });
    server.showSite('');
    const context = await browser.newContext({ locale: 'zh-TW', viewport: { width: 800, height: 600 } });
    tab = await context.newPage();
    await tab.goto(server.url());
    requests = [];
    tab.on('request', (request) => requests.push(new URL(request.url()).pathname));
  });
  afterEach(async () => {
    await tab.context().close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const scrollTo = async (y: number) => {
    await tab.evaluate(`scrollTo({ top: ${String(y)}, behavior: 'instant' })`);
  };
  const scrolled = () => tab.evaluate<number>('scrollY');

  it('refreshes a page that a build has changed, and stays where it was scrolled to', async () => {
    await scrollTo(1500);
    writeIn(folder, 'index.html', page('乙'));
    server.showSite('');
    await tab.waitForFunction('document.title === "乙" && document.readyState === "complete"');
    await tab.waitForFunction('scrollY === 1500');
  });

  it('puts a new style sheet on the page without loading the page again', async () => {
    await tab.evaluate('globalThis.isSame = true');
    writeIn(folder, 'a.css', 'h1 { color: rgb(2, 2, 2) }');
    server.showSite('');
    await tab.waitForFunction('getComputedStyle(document.querySelector("h1")).color === "rgb(2, 2, 2)"');
    expect(await tab.evaluate('isSame')).toBe(true);
    expect(await tab.locator('head link').count()).toBe(1);
  });

  it('lays faults over the page in the language of the browser, and takes them away when they are repaired', async () => {
    await scrollTo(900);
    server.showFaults([fault]);
    const dialog = tab.getByRole('dialog', { name: '問題 1' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/content\/b\.md:4:5 {2}DB103/u);
    expect(await dialog.locator('mark').innerText()).toBe('作者');
    const box = async (selector: string) => (await dialog.locator(selector).boundingBox())!;
    const [mark, number] = [await box('mark'), await box('.faulty .number')];
    expect(mark.x).toBeGreaterThan(number.x + number.width + 4 * 12);
    const { violations } = await new AxeBuilder({ page: tab }).include('dongbei-preview').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    server.showSite('');
    await dialog.waitFor({ state: 'hidden' });
    expect(await scrolled()).toBe(900);
    expect(requests.filter((path) => path === '/')).toHaveLength(1);
  });

  it('closes faults with Escape and leaves a button; other faults open again, the same ones do not', async () => {
    server.showFaults([fault]);
    const dialog = tab.getByRole('dialog');
    await dialog.waitFor();
    await tab.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    server.showFaults([fault]);
    await tab.reload();
    const button = tab.getByRole('button', { name: '問題 1' });
    await button.waitFor();
    expect(await dialog.isVisible()).toBe(false);
    await button.press('Enter');
    await dialog.waitFor();
    await tab.getByRole('button', { name: '關閉（Esc）' }).press('Enter');
    server.showFaults([fault, { ...fault, place: 'content/c.md:1:1' }]);
    await dialog.waitFor();
  });

  it('marks what readers do not see yet, on its page and in lists', async () => {
    const draft = { file: 'content/a.md', status: 'draft', instant: 0 } as const;
    const instant = Date.parse('2026-12-01T00:00:00Z');
    const later = { file: 'content/b.md', status: 'scheduled', instant } as const;
    writeIn(
      folder,
      'later/index.html',
      page('乙', '<a id="self" href="/later/">乙</a><a href="/later/#x">乙</a>'),
    );
    writeIn(folder, 'index.html', page('甲', '<a href="/later/">乙</a><a href="/later/#x">乙</a>'));
    const unpublished = { '/': draft, '/later/': later };
    const articleAt = (path: string) => Object.entries(unpublished).find(([each]) => each === path)?.[1];
    server.showSite('', [], { timeZone: 'Asia/Shanghai', unpublished, articleAt });
    await tab.getByText('草稿：發布的網站裡沒有這一頁').waitFor();
    await tab.locator('main .mark', { hasText: '定時' }).waitFor();
    await tab.goto(`${server.url()}later/`);
    await tab.getByText('定時：2026年12月1日 上午8:00 以後的第一次建置才會發布。').waitFor();
    expect(await tab.locator('main .mark').allInnerTexts()).toEqual(['草稿']);
  });

  it('shows editions side by side, tells why a character is as it is, and writes a word into the glossary, by keys alone', async () => {
    const text = source('头发干了。');
    writeIn(folder, 'room/content/hlj/a.md', text);
    const root = join(folder, 'room');
    const { state } = await incrementalSite().build({ files: { 'hlj/a.md': text } });
    const folders = {
      root,
      config: join(root, 'dongbei.config.yaml'),
      content: join(root, 'content'),
      output: '',
    };
    const routes = compareTool(() => state, folders);
    const own = await startServer({ folder, host: '127.0.0.1', tools: { usualLanguage: 'en', routes } });
    own.showSite('');
    await tab.goto(`${own.url()}__dongbei/compare?path=/zh-hans/hlj/a/`);
    expect(await tab.locator('.row').allInnerTexts()).toEqual([
      '繁體\n簡體',
      '發展\n\n发展',
      '頭髮乾了。\n\n头发干了。',
    ]);
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Tab');
    for (let step = 0; step < 3; step += 1) await tab.keyboard.press('ArrowRight');
    expect(await tab.locator(':focus').innerText()).toBe('乾');
    await tab.keyboard.press('Enter');
    const panel = tab.getByRole('complementary', { name: '干' });
    expect(await panel.locator('dl').innerText()).toMatch(/乾\s+.*「[幹干]」/u);
    const { violations } = await new AxeBuilder({ page: tab }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    await panel.getByRole('textbox', { name: '簡體' }).fill('头发干');
    await panel.getByRole('textbox', { name: '繁體' }).fill('頭髮干');
    await panel.getByRole('combobox').selectOption('hlj');
    await panel.getByRole('button', { name: '寫進詞表' }).press('Enter');
    await panel.getByText('glossary/words-hlj.yaml 新增一行').waitFor();
    expect(readFileSync(join(root, 'glossary/words-hlj.yaml'), 'utf8')).toContain(
      '{hans: 头发干, hant: 頭髮干}',
    );
    await tab.keyboard.press('Escape');
    expect(await tab.locator(':focus').innerText()).toBe('乾');
    await own.close();
  });

  it('lets warnings wait behind their button', async () => {
    server.showSite('', [{ ...fault, severity: 'warning' }]);
    await tab.getByRole('button', { name: '問題 1' }).waitFor();
    expect(await tab.getByRole('dialog').isVisible()).toBe(false);
  });
});
