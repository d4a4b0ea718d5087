// npm run bench:search [-- --articles 10000] [--queries 30] [--only-bytes] [--seed 1] [--work DIR]
// Makes the search index of made-up articles in two editions and asks it as the search page does, from files on disk through
// a server that knows ranges. Recall is that of the newest 200 articles that a plain scan of all texts finds for a query; queries are
// `--queries` of each kind. Bytes and requests are those of the first screen, with 350 bytes of headers a request.
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
import { article, newest, randomNumbers } from './corpus.mjs';
import { median, table } from './table.mjs';
import { toTraditional } from './vocabulary.mjs';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    'only-bytes': { type: 'boolean', default: false },
    work: { type: 'string', default: join(tmpdir(), 'dongbei-search') },
  },
});
const [count, queries, seed] = [values.articles, values.queries, values.seed].map(Number);
const editions = ['zh-Hant', 'zh-Hans'];
/** Queries of each kind whose recall is measured, and the newest articles that each of them finds. */
const [recallQueries, compared] = [6, 200];
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
const open = (edition) => createSearch({ base: 'https://bench.example/', edition, load });

const numbers = randomNumbers(seed);
const random = (limit) => Math.floor(numbers() * limit);
const pick = (list) => list[random(list.length)];
/** Whether a query means what it says: without spaces, quotation marks, and marks at its ends, which are no part of a word. */
const isPlain = (query) =>
  foldText(query) !== '' && !/[\s"'“”‘’「」『』]|^[.,:;|/()~-]|[.,:;|/()~-]$/u.test(query);

/** A part of some text, of `least` to `most` characters, that `is` as wanted; of either edition. */
function part(least, most, is = () => true) {
  for (;;) {
    const edition = random(2);
    const each = pick(articles);
    const line = [...pick(linesOf(textsOf(each)[edition]))];
    const from = random(line.length);
    const query = line.slice(from, from + least + random(most - least + 1)).join('');
    if ([...query].length >= least && isPlain(query) && is(query)) return { query, edition, each };
  }
}

/** Several words of one article. */
function wordsOf(count) {
  const lines = linesOf(textsOf(pick(articles))[random(2)]);
  const words = Array.from({ length: count }, () => {
    const line = [...pick(lines)];
    const from = random(Math.max(1, line.length - 3));
    return line.slice(from, from + 2 + random(3)).join('');
  });
  return words.every((word) => isPlain(word) && !/\p{P}/u.test(word))
    ? { query: words.join(' '), words }
    : wordsOf(count);
}

/** What input methods and texts of the regions have for characters of the corpus. */
const regional = {
  裡: '裏',
  群: '羣',
  台: '臺',
  為: '爲',
  峰: '峯',
  線: '綫',
  麵: '麪',
  眾: '衆',
  啟: '啓',
  著: '着',
};
const today = Math.floor(newest / 86_400_000);

/** Parts of a query between marks; all of it where it is nothing but marks. */
function clauses(query) {
  const parts = query.split(/[\u3000，。、；：！？（）…—\s]+/u).filter((each) => /\P{P}/u.test(each));
  return parts.length > 0 ? parts : [query];
}

/** Kinds of queries; `words` are those that must all be there, where it is not the query. */
const kinds = {
  'one character': () => part(1, 1, (query) => /\p{L}/u.test(query)),
  'two characters': () => part(2, 2),
  'a name': () => {
    const found = /记者 (\p{sc=Han}{2,3})）/u.exec(textsOf(pick(articles))[1].paragraphs[0]);
    return found === null ? kinds['a name']() : { query: found[1] };
  },
  'three or four': () => part(3, 4),
  'five or six': () => part(5, 6),
  'with figures or Latin': () => part(3, 6, (query) => /[\da-z]/iu.test(query)),
  'over punctuation': () => {
    const { query } = part(5, 8, (each) => /^[^\p{P}]{2,}[，、][^\p{P}]{2,}$/u.test(each));
    return { query };
  },
  'a phrase in quotation marks': () => {
    const { query } = part(4, 8, (each) => /.[，。、]./u.test(each));
    return { query: `「${query}」`, words: [query] };
  },
  'in the other script': () => {
    const { query, edition } = part(2, 4);
    return { query, from: editions[1 - edition] };
  },
  'forms of Taiwan and Hong Kong': () => {
    const { query } = part(2, 4, (each) => [...each].some((character) => regional[character]));
    return { query: Array.from(query, (character) => regional[character] ?? character).join('') };
  },
  'two words': () => wordsOf(2),
  'three words': () => wordsOf(3),
  'a headline': () => {
    const { title } = textsOf(pick(articles))[random(2)];
    return { query: ` ${title}！` };
  },
  'fifty characters': () => {
    const { query } = part(50, 50, (each) => !/[\d\w.%-]/u.test(each));
    return { query };
  },
  'two characters in a section': () => {
    const { query, each } = part(2, 2);
    return { query, limits: { place: textsOf(each)[0].places[0] } };
  },
  'two characters by an author': () => {
    const { query, each } = part(2, 2);
    return { query, limits: { place: textsOf(each)[0].places[1] } };
  },
  'two characters of 30 days': () => ({ ...part(2, 2), limits: { since: today - 30 } }),
  'in no text, mostly': () => ({ query: [1, 2, 3].map(() => part(1, 1).query).join('') }),
};
const asked = Object.entries(kinds).map(([name, make]) => [
  name,
  Array.from({ length: queries }, () => {
    const { query, words = clauses(query), limits = {}, from = 'zh-Hant' } = make();
    return { query, words: words.map(foldText), limits, edition: from };
  }),
]);

if (!values['only-bytes']) await measureRecall();

const rows = [];
for (const [name, list] of asked) {
  const figures = [];
  for (const { query, limits, edition } of list) {
    const search = open(edition);
    await search.prepare();
    const requests = search.transport.requests;
    const start = performance.now();
    const answer = await search.query(query, limits);
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
const list = readFileSync(join(folder, 'index.json'), 'utf8');
print(`Once: folds.txt ${zipped(folds)}; index.json ${zipped(list)}; scripts ${zipped(script)}`, '');

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

/** Says of an article whether it has words within limits, by its texts alone. */
function readerOf(each) {
  const texts = textsOf(each);
  const folded = texts.flatMap(linesOf).map(foldText).join('\n');
  const [{ day, places }] = texts;
  return (words, { place, since = -Infinity }) =>
    (place === undefined || places.includes(place)) &&
    day >= since &&
    words.every((word) => folded.includes(word));
}

async function measureRecall() {
  const wanted = asked.flatMap(([name, list]) =>
    list.slice(0, recallQueries).map((each) => ({ ...each, name, found: [] })),
  );
  for (const each of articles) {
    const read = readerOf(each);
    for (const { words, limits, found } of wanted) {
      if (found.length < compared && read(words, limits)) found.push(each.index);
    }
  }
  const counts = new Map(asked.map(([name]) => [name, [0, 0, 0]]));
  for (const { name, query, words, limits, edition, found } of wanted) {
    const results = (await open(edition).query(query, limits)).scope('', true);
    const shown = new Set();
    // Articles whose texts are long are put off to the next screen.
    for (let hasMore = true; hasMore && shown.size < compared + 40;) {
      const next = await results.next();
      for (const { href } of next.results) shown.add(Number(href.split('/')[2]));
      ({ hasMore } = next);
    }
    const count = counts.get(name);
    count[0] += found.length;
    count[1] += found.filter((index) => !shown.has(index)).length;
    count[2] += [...shown].filter((index) => !readerOf(articles[index])(words, limits)).length;
  }
  print(
    ...table(
      ['recall', 'found by a scan', 'missed', 'shown without the words'],
      Array.from(counts, ([name, figures]) => [`${name} (${recallQueries})`, ...figures.map(String)]),
    ),
    '',
  );
}
