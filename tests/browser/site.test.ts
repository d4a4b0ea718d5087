import { rmSync } from 'node:fs';
import { dirname } from 'node:path';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startServer, type SiteServer } from '../../src/server/server.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { publishShipped } from '../support/built-site.js';

const article = 'heilongjiang/tupian/2020/police-half-year-review/';
const pages = { home: '', section: 'heilongjiang/tupian/', article };
const editions = { 'zh-Hant': '', 'zh-Hans': 'zh-hans/' };
const widths = [360, 1280];
const accessible = [
  ...['', 'zh-hans/', 'heilongjiang/', article, `zh-hans/${article}`, 'search/', '404.html'],
  ...['heilongjiang/tupian/2020/jiangbian-yizhouye/', 'heilongjiang/yaowen/water-level-api/', 'tags/黑龙江/'],
  ...['tags/', 'authors/沈栖禾/'],
];

describe.skipIf(!hasBrowser())('the site in a browser', () => {
  let folder: string;
  let server: SiteServer;
  let browser: Browser;
  beforeAll(async () => {
    folder = publishShipped();
    server = await startServer({ folder, host: '127.0.0.1' });
    server.showSite('');
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(dirname(folder), { recursive: true, force: true });
  });

  const open = async (path: string, width: number, options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, ...options });
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) errors.push(`${String(response.status())} ${response.url()}`);
    });
    await page.goto(`${server.url()}${path}`);
    return { page, requests, errors, close: () => context.close() };
  };
  const overflow = (page: Page) =>
    page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  for (const [edition, prefix] of Object.entries(editions)) {
    for (const [kind, path] of Object.entries(pages)) {
      for (const width of widths) {
        it(`shows the ${kind} page in ${edition} at ${String(width)} px: whole, its own, nothing broken`, async () => {
          const { page, requests, errors, close } = await open(`${prefix}${path}`, width);
          expect(await page.locator('html').getAttribute('lang')).toContain(edition);
          expect(await page.locator('h1').count()).toBe(1);
          expect(await overflow(page)).toBe(0);
          expect(errors).toEqual([]);
          expect(requests.filter((url) => !url.startsWith(server.url()))).toEqual([]);
          await close();
        });
      }
    }
  }

  it('cuts nothing off on a narrow screen: share links wrap, the masthead keeps its line, short lines do not gape', async () => {
    for (const width of [320, 360]) {
      const { page, close } = await open('heilongjiang/yaowen/water-level-api/', width);
      const boxes = (selector: string, value: string) =>
        page.evaluate<number[]>(
          `[...document.querySelectorAll('${selector}')].map((each) => each.getBoundingClientRect().${value})`,
        );
      const rights = await boxes('.share a', 'right');
      expect(rights).toHaveLength(7);
      expect(Math.max(...rights)).toBeLessThanOrEqual(width);
      expect(new Set(await boxes('.tools .editions a, .tools .jump', 'top')).size).toBe(1);
      expect(await page.evaluate('getComputedStyle(document.querySelector(".prose > p")).textAlign')).toBe(
        'start',
      );
      await close();
    }
  });

  it('lays out a tag’s articles over the whole width, as a section does', async () => {
    for (const tag of ['公安', '文化', '黑龙江']) {
      const { page, close } = await open(`tags/${tag}/`, 1280);
      const boxes = await Promise.all(
        (await page.locator('main .card').all()).map((card) => card.boundingBox()),
      );
      expect(Math.max(...boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0)))).toBeGreaterThan(1200);
      await close();
    }
  });

  it.each(['light', 'dark'] as const)(
    'has no accessibility fault that axe finds, in %s',
    async (colorScheme) => {
      for (const path of accessible) {
        const { page, close } = await open(path, 1280, { colorScheme });
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
        await close();
      }
    },
    120_000,
  );

  it('switches to the same article in the other script and back, without JavaScript, by keyboard', async () => {
    const { page, close } = await open(article, 1280, { javaScriptEnabled: false });
    const hant = await page.locator('h1').innerText();
    await page.locator('header a[hreflang="zh-Hans"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/zh-hans/${article}`);
    const hans = await page.locator('h1').innerText();
    expect(hans).not.toBe(hant);
    expect([...hans]).toHaveLength([...hant].length);
    await page.locator('header a[hreflang="zh-Hant"]').click();
    await page.waitForURL(`${server.url()}${article}`);
    await close();
  });

  it('leads from the home page to an article and up its breadcrumb', async () => {
    const { page, close } = await open('', 360);
    await page.locator('main h2 a, main h3 a').first().click();
    await page.waitForURL(`**/${article}`);
    const names = await page.locator('nav[aria-label] ol a').allInnerTexts();
    expect(names.slice(0, 3)).toEqual(['東北網', '東北網黑龍江', '黑龍江圖片新聞']);
    await close();
  });

  it('reaches the text first with the keyboard by the skip link', async () => {
    const { page, close } = await open(article, 1280);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/#./u);
    expect(new URL(page.url()).hash).not.toBe('');
    await close();
  });

  it('finds an article by words of either script', async () => {
    const { page, close } = await open('search/', 1280);
    for (const [query, title] of [
      ['公安', '半年五張答卷'],
      ['湿地', '鶴也回來了'],
      ['濕地', '鶴也回來了'],
    ] as const) {
      await page.locator('main input[type="search"]').fill('');
      await page.locator('#results').filter({ hasNotText: /./u }).waitFor({ state: 'attached' });
      await page.locator('main input[type="search"]').fill(query);
      await page.keyboard.press('Enter');
      await page.locator('#results a', { hasText: title }).first().waitFor();
    }
    await close();
  });
});
