import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { startServer, type SiteServer } from '../../src/server/server.js';
import { hasBrowser, openBrowser } from '../support/browser.js';
import { publishShipped } from '../support/built-site.js';
import { startSlowServer } from '../support/slow-server.js';

const article = 'heilongjiang/tupian/2020/police-half-year-review/';
const pages = { home: '', section: 'heilongjiang/tupian/', article };
const editions = { 'zh-Hant': '', 'zh-Hans': 'zh-hans/' };
const widths = [360, 1280];
const accessible = [
  ...['', 'zh-hans/', 'heilongjiang/', article, `zh-hans/${article}`, 'search/', '404.html'],
  ...['heilongjiang/tupian/2020/jiangbian-yizhouye/', 'heilongjiang/yaowen/water-level-api/', 'tags/黑龙江/'],
  ...['tags/', 'authors/沈栖禾/', 'corrections/', 'heilongjiang/yaowen/2020/hongfeng-yiye/'],
  ...['archive/2020/', 'archive/2020/08/', 'topics/songhuajiang-fangxun/', 'about/'],
];

const everyKind = [
  ...['', 'heilongjiang/', article, 'heilongjiang/yaowen/water-level-api/', 'search/', '404.html'],
  ...['tags/', 'tags/黑龙江/', 'authors/', 'authors/沈栖禾/', 'sources/', 'sources/东北网/', 'corrections/'],
  ...['archive/', 'archive/2020/08/', 'archive/2020/08/07/', 'topics/', 'topics/songhuajiang-fangxun/'],
  ...['heilongjiang/yaowen/2020/hongfeng-yiye/', 'about/'],
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

  /** What has moved after it was first painted, as browsers count it; pictures below are loaded too. */
  const layoutShift = (page: Page) =>
    page.evaluate<number>(`(async () => {
      for (let y = 0; y < document.body.scrollHeight; y += 700) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries()) sum += value;
      }).observe({ type: 'layout-shift', buffered: true });
      await new Promise((done) => setTimeout(done, 100));
      return sum;
    })()`);

  for (const [edition, prefix] of Object.entries(editions)) {
    for (const [kind, path] of Object.entries(pages)) {
      for (const width of widths) {
        it(`shows the ${kind} page in ${edition} at ${String(width)} px: whole, its own, nothing broken`, async () => {
          const { page, requests, errors, close } = await open(`${prefix}${path}`, width);
          expect(await page.locator('html').getAttribute('lang')).toContain(edition);
          expect(await page.locator('h1').count()).toBe(1);
          expect(await overflow(page)).toBe(0);
          expect(await layoutShift(page)).toBe(0);
          expect(errors).toEqual([]);
          expect(requests.filter((url) => !url.startsWith(server.url()))).toEqual([]);
          await close();
        });
      }
    }
  }

  it('moves nothing that a reader has seen while a page arrives slowly', async () => {
    const slow = await startSlowServer(server.url());
    try {
      for (const width of widths) {
        const context = await browser.newContext({ viewport: { width, height: 800 } });
        for (const path of ['', 'heilongjiang/', 'zh-hans/tags/黑龙江/', article]) {
          const page = await context.newPage();
          await page.goto(`${slow.url}${path}`);
          expect(await layoutShift(page), `${path} ${String(width)}`).toBe(0);
          await page.close();
        }
        await context.close();
      }
    } finally {
      slow.close();
    }
  });

  it('asks no other site for anything, on any kind of page, and keeps its own policy', async () => {
    const { page, requests, errors, close } = await open('', 1280);
    const refused: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) refused.push(message.text());
    });
    const kinds = Object.values(editions).flatMap((prefix) => everyKind.map((path) => `${prefix}${path}`));
    for (const path of kinds) {
      await page.goto(`${server.url()}${path}`);
      if (path.endsWith('search/')) {
        await page.locator('main input[type="search"]').fill('公安');
        await page.locator('#results a').first().waitFor();
      }
    }
    await page.goto(`${server.url()}shengtai/lin/0731.html`);
    await page.waitForURL('**/shengtai/hulinren/');
    expect(requests.filter((url) => !url.startsWith(server.url()))).toEqual([]);
    expect(errors).toEqual([]);
    expect(refused).toEqual([]);
    // What somebody gets into a page all the same does nothing.
    await page.goto(server.url());
    await page.evaluate(
      'document.body.append(...["img", "script"].map((name) => Object.assign(document.createElement(name), { src: "https://elsewhere.example/x" })), Object.assign(document.createElement("script"), { textContent: "window.got = true" }))',
    );
    await page.waitForFunction('document.readyState === "complete"');
    expect(await page.evaluate('window.got')).toBeUndefined();
    await expect.poll(() => refused.length).toBe(3);
    await close();
  });

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

  it.each(accessible)(
    'has no accessibility fault that axe finds on /%s, in light and dark, on a desktop and a phone',
    async (path) => {
      const { page, close } = await open(path, 1280);
      const faults = async (rules?: string[]) => {
        const axe = new AxeBuilder({ page });
        if (rules === undefined) axe.withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
        else axe.withRules(rules);
        const { violations } = await axe.analyze();
        return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
      };
      expect(await faults()).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faults(['color-contrast'])).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await faults(['color-contrast', 'target-size', 'scrollable-region-focusable'])).toEqual([]);
      await close();
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

  it('keeps the reader’s place when the script is switched, and offers that script to who comes from elsewhere', async () => {
    const { page, errors, close } = await open(article, 360);
    const atTop = () =>
      page.evaluate<number>(
        '[...document.querySelectorAll(".prose > *")].findIndex((each) => each.getBoundingClientRect().bottom > 16)',
      );
    await page.evaluate('document.querySelectorAll(".prose > *")[9].scrollIntoView()');
    await page.locator('header a[hreflang="zh-Hans"]').dispatchEvent('click');
    await page.waitForURL(`**/zh-hans/${article}`);
    await page.waitForFunction('scrollY > 500');
    expect([await atTop(), new URL(page.url()).hash]).toEqual([9, '']);
    await page.goto('about:blank');
    await page.goto(`${server.url()}${article}`);
    const offer = page.locator('.offer');
    expect(await offer.locator('a').getAttribute('href')).toBe(`/zh-hans/${article}`);
    await offer.locator('button').click();
    await page.reload();
    expect(await offer.count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });

  it('leads through a photo story by keyboard, without JavaScript', async () => {
    const { page, close } = await open('heilongjiang/tupian/2020/jiangbian-yizhouye/', 1280, {
      javaScriptEnabled: false,
    });
    const gallery = page.locator('.gallery');
    await gallery.focus();
    await page.keyboard.press('ArrowRight');
    const { x = 0 } = (await gallery.boundingBox()) ?? {};
    await expect
      .poll(async () => (await gallery.locator('li').nth(1).boundingBox())?.x ?? Infinity)
      .toBeLessThan(x + 2);
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

  it('shows where the keyboard is at every step through a page', async () => {
    const { page, close } = await open('', 1280);
    for (let step = 0; step < 30; step += 1) {
      await page.keyboard.press('Tab');
      const [outline, top, name] = await page.evaluate<[string, number, string]>(`(() => {
        const { activeElement: at } = document;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        return [outlineStyle + ' ' + outlineWidth, at.getBoundingClientRect().bottom, at.outerHTML.slice(0, 80)];
      })()`);
      expect([name, outline]).toEqual([name, 'solid 3px']);
      expect(top).toBeGreaterThan(0);
    }
    await close();
  });

  it('brings an article and its style sheet within 14 KB, and asks for nothing else before it is shown', async () => {
    const text = readFileSync(join(folder, article, 'index.html'));
    const sheets = [...text.toString().matchAll(/<link rel="stylesheet" href="([^"]+)">/gu)].map(
      ([, href]) => href,
    );
    expect(sheets).toEqual(['/assets/site.css']);
    const sheet = readFileSync(join(folder, 'assets/site.css'));
    expect(gzipSync(text, { level: 9 }).length + gzipSync(sheet, { level: 9 }).length).toBeLessThan(
      14 * 1024,
    );
    const script = readFileSync(join(folder, 'assets/site.js'));
    expect(script.length).toBeLessThan(5 * 1024);
    expect(text.toString()).not.toMatch(/<script(?! type="module"| type="application\/ld\+json")/u);
  });

  it('searches titles and texts by words of either script, loads nothing before, keeps the query in the address', async () => {
    const { page, requests, errors, close } = await open('search/', 360);
    const field = page.locator('main input[type="search"]');
    const titles = page.locator('#results a');
    const indexRequests = () => requests.filter((url) => url.includes('/search/v2/')).length;
    expect(indexRequests()).toBe(0);
    // What an input method has not finished is no query.
    await page.evaluate(`{
      const input = document.querySelector('main input[type="search"]');
      input.value = 'gong an';
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
    }`);
    for (const [query, title] of [
      ['湿地', '鶴也回來了'],
      ['濕地', '鶴也回來了'],
      ['黑土', '一塊黑土地'],
    ] as const) {
      await field.fill(query);
      await page.keyboard.press('Enter');
      await titles.filter({ hasText: title }).first().waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    }
    expect(await page.locator('#results mark').first().innerText()).toBe('黑土');
    expect(await titles.first().innerText()).toContain('一塊黑土地');
    expect(await page.locator('#status').innerText()).toMatch(/找到 \d+ 篇/u);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    // A result of the text alone is no result among titles.
    const all = await titles.count();
    await page.locator('#scopes button[value="title"]').click();
    await page.locator('#scopes button[value="title"][aria-pressed="true"]').waitFor();
    expect(await titles.count()).toBeLessThan(all);
    await titles.first().click();
    await page.waitForURL((url) => !url.pathname.includes('search'));
    await page.goBack();
    await titles.filter({ hasText: '一塊黑土地' }).first().waitFor();
    expect(await field.inputValue()).toBe('黑土');
    expect(errors).toEqual([]);
    await close();
  });

  it('searches in a list or a time alone, as the address says, and shows a way out where nothing is found', async () => {
    const { page, errors, close } = await open('tags/黑龙江/', 360);
    const titles = page.locator('#results a');
    const said = (name: string) => new URL(page.url()).searchParams.get(name);
    await page.locator('.within a').click();
    await page.locator('main input[type="search"]').pressSequentially('江');
    await titles.first().waitFor();
    const chosen = () =>
      page.evaluate<string>(`document.querySelector('select[name="in"]').selectedOptions[0].text`);
    await expect.poll(chosen).toBe('黑龍江');
    expect([said('q'), said('in')]).toEqual(['江', 'tags/黑龙江']);
    const inTag = await titles.count();
    // By keyboard: the order, then the time.
    await page.locator('select[name="order"]').press('End');
    await page.waitForURL(/order=time/u);
    await page.locator('select[name="since"]').press('End');
    await page.waitForURL(/since=year/u);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    // What is shipped is older: a button takes the limits away.
    await page.locator('#hints button').first().press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('since'));
    await titles.nth(inTag - 1).waitFor();
    expect([said('in'), said('order')]).toEqual([null, 'time']);
    await page.goBack();
    await page.locator('#hints button').first().waitFor();
    expect(await chosen()).toBe('黑龍江');
    expect(await overflow(page)).toBe(0);
    // The other edition is asked the same.
    await page.locator('.editions a').first().click();
    await page.waitForURL(/zh-hans\/search\/\?q=/u);
    expect([said('q'), said('in'), said('since')]).toEqual(['江', 'tags/黑龙江', 'year']);
    expect(errors).toEqual([]);
    await close();
  });
});
