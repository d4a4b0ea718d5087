// npm run bench:pages [-- --site public] [--out DIR] [--runs 3] [--only weight,looks,slow,kept]
// What readers load and wait for, on one page of each kind of a published site (`npm run build` makes it), in Chromium:
//   weight  bytes over the line by kind of page, without scrolling, on a desktop and on a phone
//   looks   pictures of every page on a desktop, dark, on paper and on a phone, in --out; one sheet a page
//   slow    a phone at 400 kbit/s, 400 ms, a processor four times slower: paints, and the bytes until there is text
//   kept    the same for a second page, with the rules that dongbei writes for style sheets and with others
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { chromium } from 'playwright-core';

import { caching } from '../dist/hosts/response-headers.js';
import { kinds } from './pages/kinds.mjs';
import { lookNames, takePictures } from './pages/looks.mjs';
import { serveSite } from './pages/serve.mjs';
import { visit } from './pages/visit.mjs';
import { median, table } from './table.mjs';

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'public' },
    out: { type: 'string', default: join(tmpdir(), 'dongbei-pages') },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: 'weight,looks,slow,kept' },
  },
});
const site = resolve(values.site);
if (!existsSync(`${site}/index.html`)) {
  process.stderr.write(`There is no site in ${site}: run \`npm run build\` first.\n`);
  process.exit(2);
}
const parts = values.only.split(',');
const runs = Number(values.runs);
const print = (title, head, rows) => {
  process.stdout.write(`${[title, '', ...table(head, rows)].join('\n')}\n\n`);
};
const kilobytes = (bytes) => (bytes / 1000).toFixed(1);
const seconds = (milliseconds) => (milliseconds / 1000).toFixed(1);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const server = await serveSite(site);
if (parts.includes('weight')) await weigh();
if (parts.includes('slow')) await waitSlowly();
if (parts.includes('kept')) await waitAgain();
if (parts.includes('looks')) await look();
server.close();
await browser.close();

async function weigh() {
  const rows = [];
  for (const { kind, path, ready } of kinds) {
    const url = server.url + path;
    const wide = await visit(browser, url, { screen: 'desktop', ready });
    const narrow = await visit(browser, url, { screen: 'phone', ready });
    const of = ({ bytes }, type) => bytes[type] ?? 0;
    const [html, sheets, scripts] = ['Document', 'Stylesheet', 'Script'].map((type) => of(wide, type));
    const search = of(wide, 'Fetch') + of(wide, 'XHR');
    rows.push([
      kind,
      ...[html, sheets, html + sheets, scripts, of(wide, 'Image'), of(narrow, 'Image'), search].map(
        kilobytes,
      ),
    ]);
  }
  const head = [
    'KB over the line (gzip)',
    'HTML',
    'sheets',
    'together',
    'script',
    'pictures, 1280',
    'pictures, 360 × 3',
    'search',
  ];
  print('Weight', head, rows);
}

async function waitSlowly() {
  const rows = [];
  for (const { kind, path } of kinds.slice(0, 5)) {
    const visits = [];
    for (let run = 0; run < runs; run += 1)
      visits.push(await visit(browser, server.url + path, { screen: 'phone', isSlow: true }));
    const of = (figure) => median(visits.map((each) => each[figure]));
    rows.push([
      kind,
      seconds(of('firstPaint')),
      seconds(of('largestPaint')),
      visits[0].largest,
      kilobytes(of('bytesToText')),
    ]);
  }
  print('A slow phone', ['page', 'text, s', 'largest part, s', 'which', 'KB until text'], rows);
}

async function waitAgain() {
  const [home, article] = [kinds[0].path, kinds[2].path];
  const rules = {
    ours: caching.asset,
    'asked each time': 'no-cache',
    'names with a digest': caching.lasting,
  };
  const rows = [];
  for (const [name, assets] of Object.entries(rules)) {
    const other = await serveSite(site, { assets });
    const visits = [];
    for (let run = 0; run < runs; run += 1)
      visits.push(
        await visit(browser, other.url + article, {
          screen: 'phone',
          isSlow: true,
          before: [other.url + home],
        }),
      );
    other.close();
    rows.push([
      name,
      seconds(median(visits.map(({ firstPaint }) => firstPaint))),
      String(visits[0].requests),
    ]);
  }
  print(
    'An article after the front page, on a slow phone',
    ['style sheets are', 'text, s', 'requests'],
    rows,
  );
}

async function look() {
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const rows = [];
  for (const { kind, path, ready } of kinds) {
    const name = kind.replaceAll(' ', '-');
    const { wide, sheets } = await takePictures(browser, server.url + path, { ready, folder, name });
    rows.push([kind, `${name}.png`, String(sheets), wide.length === 0 ? '' : wide.join(', ')]);
  }
  print(
    `Pictures in ${folder}: ${lookNames.join(', ')}`,
    ['page', 'file', 'sheets of paper', 'too wide'],
    rows,
  );
}
