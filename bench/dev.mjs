import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { pageOf } from './cases.mjs';
import { article } from './corpus.mjs';
import { binary } from './process.mjs';

/** Two saves are this far apart, in milliseconds, so that a watcher does not take them for one. */
const pause = 1000;
const patience = 1_800_000;
const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';

/**
 * How long `dongbei dev` takes to serve a site of which nothing has changed since the last preview, from saving one
 * article to its written page, and, where there is a browser, to the page that is open in it.
 *
 * @param {{ folder: string, seed: number }} site
 * @param {{ indexes: number[], args: string[], cache: string }} how `indexes` are the articles to save, one after another
 * @returns {Promise<Record<'dev, start' | 'dev, save to page' | 'dev, save to screen', number[]>>} milliseconds
 */
export async function measureDev({ folder, seed }, { indexes, args, cache }) {
  const start = () => startDev(folder, args);
  const first = await start();
  await first.end();
  const starts = [];
  for (let run = 1; run < indexes.length; run += 1) {
    const again = await start();
    starts.push(again.startedIn);
    await again.end();
  }
  const dev = await start();
  starts.push(dev.startedIn);
  try {
    const pages = [];
    for (const index of indexes) {
      await sleep(pause);
      const { path } = article(index, seed);
      const page = pageOf(join(cache, 'preview'), path);
      const before = statSync(page, { bigint: true }).mtimeNs;
      const begun = performance.now();
      appendFileSync(join(folder, 'content', path), '\n保存的一段文字。\n');
      await dev.until(() => statSync(page, { bigint: true, throwIfNoEntry: false })?.mtimeNs !== before, 1);
      pages.push(performance.now() - begun);
    }
    const screens = existsSync(chromium) ? await measureScreen(dev.url, { folder, seed, indexes }) : [];
    return { 'dev, start': starts, 'dev, save to page': pages, 'dev, save to screen': screens };
  } finally {
    await dev.end();
  }
}

async function startDev(folder, args) {
  const begun = performance.now();
  const child = spawn(process.execPath, [binary, 'dev', '--port', '0', '--quiet', ...args], {
    cwd: folder,
    env: { ...process.env, LC_ALL: 'C' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
  }
  const ended = once(child, 'close');
  const until = async (isSo, milliseconds) => {
    const end = performance.now() + patience;
    while (!isSo()) {
      if (child.exitCode !== null || performance.now() > end) throw new Error(`dongbei dev said:\n${said}`);
      await sleep(milliseconds);
    }
  };
  await until(() => /http:\/\/\S+\//u.test(said), 5);
  const [url] = /http:\/\/\S+\//u.exec(said);
  await (await fetch(url)).text();
  const startedIn = performance.now() - begun;
  return {
    startedIn,
    url,
    until,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The page of each article in a browser, until what was saved can be read on it. */
async function measureScreen(url, { folder, seed, indexes }) {
  const { chromium: engine } = await import('playwright-core');
  const browser = await engine.launch({ executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const tab = await browser.newPage();
    const times = [];
    for (const index of indexes) {
      const { path } = article(index, seed);
      await tab.goto(new URL(pageOf('', path).replace(/^\/|index\.html$/gu, ''), url).href);
      await sleep(pause);
      const mark = `屏上第${String(index)}句。`;
      const begun = performance.now();
      appendFileSync(join(folder, 'content', path), `\n${mark}\n`);
      await tab.getByText(mark).waitFor();
      times.push(performance.now() - begun);
    }
    return times;
  } finally {
    await browser.close();
  }
}
