// npm run bench:markdown [-- --content FOLDER] [-- --articles N] [-- --runs R]
// CPU milliseconds an article takes: the Markdown parser alone, the quick way to the same tree, all of parsing, and writing the
// HTML of one edition; for the articles of FOLDER or N made-up ones. The four alternate, the first run warms up and the median of
// the others is printed; compare ratios within one run, not times between machines.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { cutFrontMatter } from '../dist/markdown/cut-front-matter.js';
import { finishBody } from '../dist/markdown/finish-body.js';
import { createArticleParser } from '../dist/markdown/parse-article.js';
import { createQuickReader } from '../dist/markdown/quick-reader.js';
import { readSource } from '../dist/markdown/source-text.js';
import { createMarkdownReader } from '../dist/markdown/syntax.js';
import { sourcePath } from '../dist/model/paths.js';
import { writeCorpus } from './corpus.mjs';

const { values } = parseArgs({
  options: {
    content: { type: 'string' },
    articles: { type: 'string', default: '1000' },
    runs: { type: 'string', default: '5' },
  },
});

function readArticles(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => ({ path: sourcePath(name), file: name, text: readFileSync(join(folder, name), 'utf8') }));
}

function madeUpArticles(count) {
  const scratch = mkdtempSync(join(tmpdir(), 'dongbei-bench-'));
  try {
    writeCorpus(count, scratch);
    return readArticles(join(scratch, 'content'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const finish = {
  link: (target) => `/${target}`,
  picture: (target) => ({ src: `/${target}`, width: 4, height: 3 }),
  word: (key) => key,
  form: () => undefined,
};

const articles =
  values.content === undefined ? madeUpArticles(Number(values.articles)) : readArticles(values.content);
const bodies = articles.map(({ text }) => cutFrontMatter(readSource(text)).body);
const parseArticle = createArticleParser();
const trees = articles.flatMap((article) => parseArticle(article).value?.body ?? []);
const slowReader = createMarkdownReader();
const quickReader = createQuickReader();
const ways = {
  'Markdown parser': () => bodies.forEach((body) => slowReader(body)),
  'quick reader': () => bodies.forEach((body) => quickReader(body)),
  'all of parsing': () => articles.forEach((article) => parseArticle(article)),
  'HTML of one edition': () => trees.forEach((tree) => finishBody(tree, finish)),
};

const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
for (let run = 0; run <= Number(values.runs); run += 1) {
  for (const [name, work] of Object.entries(ways)) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    if (run > 0) times[name].push((user + system) / 1000 / articles.length);
  }
}
process.stdout.write(`${articles.length} articles, CPU ms each\n`);
for (const [name, list] of Object.entries(times)) {
  const median = list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  process.stdout.write(`  ${name.padEnd(20)} ${median.toFixed(3).padStart(8)}\n`);
}
