// npm run bench:search [-- --articles 10000] [--queries 300] [--only-bytes] [--seed 1] [--work DIR]
// Makes the search index of made-up articles in two editions and asks it as the search page does, from files on disk through
// a server that knows ranges. Recall is that of everything found, beside a plain scan of all texts; queries are parts of
// texts of 1 to 6 characters. Bytes and requests are those of the first screen, with 350 bytes of headers a request.
import {
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  closeSync,
  fstatSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, gzipSync } from 'node:zlib';

import { changeSegment } from '../dist/search/change-segment.js';
import { foldText } from '../dist/search/fold-text.js';
import { foldedCharacters } from '../dist/search/folded-characters.js';
import { textGrams } from '../dist/search/found-text.js';
import { encodePack } from '../dist/search/pack-file.js';
import { bucketBits, encodeSegment, Postings } from '../dist/search/segment-file.js';
import { itemsIn, leavesWithin, nodeName, timeLeaves } from '../dist/search/time-nodes.js';
import { packSize, segmentSize } from '../dist/pipeline/search-key.js';
import { createSearch } from '../templates/assets/search-query.js';
import { article, newest } from './corpus.mjs';
import { median, table } from './table.mjs';
import { toTraditional } from './vocabulary.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    'only-bytes': { type: 'boolean', default: false },
    work: { type: 'string', default: join(tmpdir(), 'dongbei-search') },
  },
});
const [count, queries, seed] = [values.articles, values.queries, values.seed].map(Number);
const editions = ['zh-Hant', 'zh-Hans'];
/** Milliseconds of this thread and of what V8 does for it: other programs on the machine do not count. */
const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const time = { grams: 0, segments: 0, packs: 0 };
const timed = (name, make) => {
  const start = cpu();
  const made = make();
  time[name] += cpu() - start;
  return made;
};
const print = (...lines) => process.stdout.write(`${lines.join('\n')}\n`);

/** Newest first. Texts are made when they are asked for: those of 100,000 articles do not fit into memory twice. */
const articles = Array.from({ length: count }, (_, index) => ({
  index,
  instant: newest - index * 12 * 60_000,
}));

function textsOf({ index, instant }) {
  const { text } = article(index, seed);
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/su.exec(text);
  const title = JSON.parse(/^title: (.*)$/mu.exec(front)[1]);
  const paragraphs = body
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replaceAll(/^(?:#+|-|\d+\.|>)\s+|[*|]/gmu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const of = (write) => ({
    ...{ href: `/news/${index}/`, date: '2026年6月30日', section: write('地方新闻'), authors: '' },
    day: Math.floor(instant / 86_400_000),
    places: [`news/${index % 20}`, `authors/记者${index % 200}`, `tags/标签${index % 2000}`, 'sources/本报'],
    title: write(title),
    paragraphs: paragraphs.map(write),
  });
  return [of(toTraditional), of((line) => line)];
}

const linesOf = ({ title, paragraphs }) => [title, ...paragraphs];
const gramsIn = (texts) => timed('grams', () => textGrams(texts));

function shapeOf(list, leaf) {
  const documents = leaf.to - leaf.from;
  const packs = leavesWithin(list, leaf, packSize).reverse();
  return {
    node: leaf,
    bits: bucketBits(documents),
    documents,
    packs: packs.map(({ level, index, from, to }) => ({ level, index, documents: to - from })),
    galleries: [],
  };
}

const folder = values.work;
rmSync(folder, { recursive: true, force: true });
let size = 0;
const put = (name, bytes) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), bytes);
  size += bytes.length;
};

const segments = timeLeaves(articles, segmentSize);
const folds = `${foldedCharacters.from}\n${foldedCharacters.to}\n`;
put(
  'index.json',
  JSON.stringify({
    segments: segments.map((leaf) => [nodeName(leaf), bucketBits(leaf.to - leaf.from)]),
    editions,
  }),
);
put('folds.txt', folds);
for (const leaf of segments) {
  const documents = articles.slice(leaf.from, leaf.to).reverse().map(textsOf);
  const grams = documents.map(gramsIn);
  put(
    `${nodeName(leaf)}.bin`,
    timed('segments', () => {
      const postings = new Postings();
      for (const [number, each] of grams.entries()) postings.addDocument(number, each);
      return encodeSegment(shapeOf(articles, leaf), postings);
    }),
  );
  for (const pack of leavesWithin(articles, leaf, packSize)) {
    for (const [at, edition] of editions.entries()) {
      const texts = documents.slice(leaf.to - pack.to, leaf.to - pack.from).map((all) => all[at]);
      put(
        `${edition}/${nodeName(pack)}.bin`,
        timed('packs', () => encodePack(texts)),
      );
    }
  }
}
const each = (milliseconds) => (milliseconds / count).toFixed(3);
print(
  `${count} articles: ${segments.length} segments, ${timeLeaves(articles, packSize).length} packs an edition, ${(size / 1e6).toFixed(1)} MB;`,
  `ms an article: ${each(time.grams)} grams, ${each(time.segments)} segments, ${each(time.packs)} packs of both editions`,
  '',
);

const load = (address, { headers = {} } = {}) => {
  const file = openSync(join(folder, new URL(address).pathname), 'r');
  try {
    const { size: total } = fstatSync(file);
    const range = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? '');
    const [from, to] =
      range === null ? [0, total] : [Number(range[1]), Math.min(Number(range[2]) + 1, total)];
    const bytes = Buffer.alloc(to - from);
    readSync(file, bytes, 0, to - from, from);
    return Promise.resolve(
      new Response(bytes, {
        status: range === null ? 200 : 206,
        headers: { 'content-range': `bytes ${from}-${to - 1}/${total}` },
      }),
    );
  } finally {
    closeSync(file);
  }
};
const open = () => createSearch({ base: 'https://bench.example/', edition: 'zh-Hant', load });

function random(
  limit,
  state = (random.state = (Math.imul(random.state ?? seed, 1664525) + 1013904223) >>> 0),
) {
  return Math.floor((state / 2 ** 32) * limit);
}

const chosen = Array.from({ length: queries }, () => {
  const texts = textsOf(articles[random(count)])[random(2)];
  const line = [...linesOf(texts)[random(texts.paragraphs.length + 1)]];
  const from = random(line.length);
  return line.slice(from, from + 1 + random(6)).join('');
}).filter((query) => foldText(query) !== '' && !/[\s"'“”‘’「」『』]/u.test(query));

if (!values['only-bytes']) await measureRecall();

const kinds = {
  'a character': (each) => each.length === 1,
  'two characters': (each) => each.length === 2,
  'three or four': (each) => each.length === 3 || each.length === 4,
  'five or six': (each) => each.length > 4,
};
const lists = Object.entries(kinds).map(([name, is]) => [name, chosen.filter((query) => is([...query]))]);
const pairs = Array.from(
  { length: 40 },
  (_, at) => `${chosen[at % chosen.length]} ${chosen[(at + 40) % chosen.length]}`,
);
const absent = Array.from(
  { length: 40 },
  (_, at) =>
    `${chosen[at % chosen.length].at(-1)}${chosen[(at + 40) % chosen.length].at(0)}${chosen[(at + 80) % chosen.length].at(0)}`,
);
const rows = [];
for (const [name, list] of [...lists, ['two words', pairs], ['not in any text, mostly', absent]]) {
  const figures = [];
  for (const query of list) {
    const search = open();
    await search.prepare();
    const requests = search.transport.requests;
    const start = performance.now();
    const answer = await search.query(query);
    await answer?.scope('').next();
    figures.push({
      bytes: search.transport.bytes,
      requests: search.transport.requests - requests,
      time: performance.now() - start,
    });
  }
  const of = (key) => figures.map((figure) => figure[key]);
  rows.push([
    `${name} (${list.length})`,
    ...[median(of('bytes')), Math.max(...of('bytes'))].map((bytes) => (bytes / 1000).toFixed(1)),
    ...[median(of('requests')), Math.max(...of('requests'))].map(String),
    median(of('time')).toFixed(0),
  ]);
}
print(...table(['query', 'kB, median', 'kB, most', 'requests, median', 'most', 'ms here'], rows), '');

const script = ['search.js', 'search-query.js', 'search-index.js', 'search-text.js']
  .map((name) => readFileSync(new URL(`../templates/assets/${name}`, import.meta.url), 'utf8'))
  .join('');
const zipped = (text) =>
  `${(gzipSync(text).length / 1000).toFixed(1)} kB gzip, ${(brotliCompressSync(text).length / 1000).toFixed(1)} brotli`;
print(`Once: folds.txt ${zipped(folds)}; scripts ${zipped(script)}`, '');

// An article of the newest segment, and of the oldest, gets a sentence more; a new one comes.
const changes = [];
for (const [name, leaf] of [
  ['newest segment', segments[0]],
  ['oldest segment', segments.at(-1)],
]) {
  for (const isNew of [false, true]) {
    const at = leaf.from + Math.floor((leaf.to - leaf.from) / 2);
    const before = textsOf(articles[at]);
    const texts = before.map((text) => ({
      ...text,
      paragraphs: [...text.paragraphs, '新添的一句話。'],
    }));
    const list = isNew ? articles.toSpliced(at, 0, { ...articles[at], index: -1 }) : articles;
    const now = itemsIn(list, leaf);
    const shape = shapeOf(list, now);
    const number = now.to - 1 - at;
    const numbers = Int32Array.from({ length: leaf.to - leaf.from }, (_, old) =>
      isNew ? old + Number(old >= number) : old === number ? -1 : old,
    );
    const bytes = readFileSync(join(folder, `${nodeName(leaf)}.bin`));
    const times = Array.from({ length: 7 }, () => {
      const start = cpu();
      changeSegment(
        shape,
        [{ bytes, bits: bucketBits(leaf.to - leaf.from) }],
        { numbers, added: [number], gone: new Map(isNew ? [] : [[number, gramsIn(before)]]) },
        () => gramsIn(texts),
      );
      return cpu() - start;
    });
    const pack = leavesWithin(list, now, packSize).find(({ from, to }) => from <= at && at < to);
    const kilobytes = editions.map(
      (edition) => readFileSync(join(folder, edition, `${nodeName(pack)}.bin`)).length / 1000,
    );
    changes.push([
      `${isNew ? 'new' : 'edited'}, ${name}`,
      String(1 + editions.length),
      (bytes.length / 1000).toFixed(0),
      kilobytes.map((each) => each.toFixed(0)).join(', '),
      `${median(times).toFixed(1)} (${Math.min(...times).toFixed(1)})`,
    ]);
  }
}
print(...table(['article', 'files', 'segment, kB', 'packs, kB', 'CPU, ms: median (least)'], changes));
rmSync(folder, { recursive: true, force: true });

async function measureRecall() {
  print('Recall');
  const wanted = [...new Set(chosen)].map((query) => ({ query, word: foldText(query), found: new Set() }));
  for (const each of articles) {
    const folded = textsOf(each).flatMap(linesOf).map(foldText).join('\n');
    for (const { word, found } of wanted) if (folded.includes(word)) found.add(each.index);
  }
  let [right, missed, wrong, compared] = [0, 0, 0, 0];
  for (const { query, found } of wanted) {
    // Of what stands in a large part of the archive no reader looks at everything.
    if (found.size > 1000) continue;
    compared += 1;
    const results = (await open().query(query)).scope('');
    const shown = new Set();
    for (let hasMore = true; hasMore;) {
      const next = await results.next();
      for (const { href } of next.results) shown.add(Number(href.split('/')[2]));
      ({ hasMore } = next);
    }
    for (const index of found)
      if (shown.has(index)) right += 1;
      else missed += 1;
    for (const index of shown) if (!found.has(index)) wrong += 1;
  }
  print(
    `${compared} queries found in 1 to 1,000 articles: ${right} of ${right + missed} articles found, ${wrong} that the scan does not find`,
    '',
  );
}
