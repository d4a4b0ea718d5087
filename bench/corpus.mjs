// Writes a newsroom of made-up articles: node bench/corpus.mjs --articles N --out DIR [--seed S]
// Article i depends on the seed and i alone, so that a small newsroom is the newest part of a large one: 120 articles a day,
// 600 to 2,500 Han characters, 4.8 KB on average, four in five in Simplified characters, 24 sections unevenly filled.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';

import {
  groups,
  headings,
  outlets,
  sections,
  sentences,
  titles,
  toTraditional,
  words,
} from './vocabulary.mjs';

const minute = 60_000;
const beijing = 480 * minute;
/** When article 0 was published, in milliseconds since 1970. */
export const newest = Date.parse('2026-06-30T22:00:00+08:00');
const pictures = 60;
const config = `site:
  name: 東北網
  description: 測速用的新聞網站。
  baseUrl: https://bench.example/
  timeZone: Asia/Shanghai
  script: hant
editions: [zh-Hant, zh-Hans]
`;

/** mulberry32: evenly spread numbers below 1 from a seed. */
export function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Choices that depend on the seed and the number of the article. */
function chooser(seed, index) {
  const random = randomNumbers(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  const integer = (least, most) => least + Math.floor(random() * (most - least + 1));
  const pick = (list) => list[integer(0, list.length - 1)];
  const slots = {
    person: () => pick(words.surname) + pick(words.givenName),
    number: () => String(integer(2, 98)),
    percentage: () => (integer(5, 295) / 10).toFixed(1),
  };
  const fill = (pattern) => pattern.replace(/\{(\w+)\}/gu, (_, slot) => slots[slot]?.() ?? pick(words[slot]));
  const several = (least, most, make) => Array.from({ length: integer(least, most) }, (_, at) => make(at));
  return { random, integer, pick, fill, several };
}

const pad = (number, length) => String(number).padStart(length, '0');
const hanCharacters = (text) => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Blocks of Markdown with about `target` Han characters; what is not prose is about a sixth of the blocks. */
function bodyOf({ random, integer, pick, fill, several }, opening, target) {
  let last;
  const sentence = () => {
    const pattern = pick(sentences);
    if (pattern === last) return sentence();
    last = pattern;
    return fill(pattern);
  };
  const paragraph = () => several(2, 5, sentence).join('');
  const extras = [
    () => `## ${pick(headings)}`,
    () =>
      `![${fill('{place}{spot}，{scene}{state}')}](/images/p${pad(integer(1, pictures), 2)}.png)\n\n` +
      `*${fill('图为{place}{spot}。{person} 摄')}*`,
    () => several(3, 5, () => fill('- {office}：{action}')).join('\n'),
    () => several(3, 4, (at) => `${at + 1}. ${fill('{outcome}；')}`).join('\n'),
    () =>
      `| 地区 | 产品 | 数量（万吨） | 增幅 |\n| --- | --- | ---: | ---: |\n` +
      several(3, 6, () => fill('| {place} | {product} | {number} | {percentage}% |')).join('\n'),
    () => `> ${sentence()}`,
    () =>
      `更多消息见[${fill('{place}{topic}')}](https://example.org/${integer(100_000, 999_999)})和` +
      `[${fill('{office}')}](https://example.org/${integer(100, 999)}/)。**${fill('{aim}')}**，是各方的共同心愿。`,
  ];
  const blocks = [opening + paragraph()];
  let characters = hanCharacters(blocks[0]);
  let proseInARow = 1;
  while (characters < target) {
    const isExtra = proseInARow > 1 && random() < 0.45;
    proseInARow = isExtra ? 0 : proseInARow + 1;
    const block = isExtra ? pick(extras)() : paragraph();
    blocks.push(block);
    characters += hanCharacters(block);
  }
  return blocks.join('\n\n');
}

/**
 * Article `index`, 12 minutes older than the one before; negative numbers are news that come in later.
 *
 * @returns {{ path: string, text: string }} the path below the content folder, with `/`
 */
export function article(index, seed) {
  const choices = chooser(seed, index);
  const { random, integer, pick, fill, several } = choices;
  const write = random() < 0.2 ? toTraditional : (text) => text;
  const { folder } = sections[Math.floor(random() ** 1.5 * sections.length)];
  const time = new Date(newest - (index * 12 + integer(0, 11)) * minute + beijing).toISOString();
  const day = `${Number(time.slice(5, 7))}月${Number(time.slice(8, 10))}日`;
  const opening = fill(`${pick(outlets)}${day}讯（记者 {person}）`);
  const body = bodyOf(choices, opening, 600 + 1900 * random() ** 2);
  const quoted = (text) => JSON.stringify(write(text));
  const tag = () => pick([words.place, words.topic, words.sector, words.product][integer(0, 3)]);
  const front = [
    `title: ${quoted(fill(pick(titles)))}`,
    `date: ${time.slice(0, 19)}+08:00`,
    `source: ${quoted(pick(outlets))}`,
    `authors: [${several(1, random() < 0.25 ? 2 : 1, () => quoted(fill('{person}'))).join(', ')}]`,
    `editor: ${quoted(fill('{person}'))}`,
    `tags: [${[...new Set(several(2, 4, tag))].map(quoted).join(', ')}]`,
    `summary: ${quoted(fill(pick(sentences)))}`,
  ];
  const name = index < 0 ? `late-${pad(-index, 3)}` : `news-${pad(index, 7)}`;
  return {
    path: `${folder}/${time.slice(0, 4)}/${time.slice(5, 7)}/${name}.md`,
    text: `---\n${front.join('\n')}\n---\n\n${write(body)}\n`,
  };
}

/** A PNG of 640 × 400 pixels in one colour. */
function picture(number) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const frame = Buffer.alloc(body.length + 8);
    frame.writeUInt32BE(data.length, 0);
    body.copy(frame, 4);
    frame.writeUInt32BE(crc32(body), body.length + 4);
    return frame;
  };
  const [width, height] = [640, 400];
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const row = Buffer.concat([
    Buffer.alloc(1),
    Buffer.alloc(3 * width, Buffer.from([40 + 3 * number, 200 - 2 * number, 90 + number])),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Writes `count` articles with sections, pictures and configuration into `folder`. Returns the bytes of the articles. */
export function writeCorpus(count, folder, seed) {
  const made = new Set();
  const write = (path, contents) => {
    const location = join(folder, path);
    if (!made.has(dirname(location))) mkdirSync(dirname(location), { recursive: true });
    made.add(dirname(location));
    writeFileSync(location, contents);
  };
  write('dongbei.config.yaml', config);
  for (const [at, { folder: section, title }] of [...groups, ...sections].entries()) {
    write(`content/${section}/section.yaml`, `title: ${title}\norder: ${at + 1}\n`);
  }
  for (let number = 1; number <= pictures; number += 1) {
    write(`content/images/p${pad(number, 2)}.png`, picture(number));
  }
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const { path, text } = article(index, seed);
    write(`content/${path}`, text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: '1' },
    },
  });
  if (!/^\d+$/u.test(values.articles ?? '') || !/^\d+$/u.test(values.seed) || values.out === undefined) {
    process.stderr.write('Usage: node bench/corpus.mjs --articles N --out DIR [--seed S]\n');
    process.exit(2);
  }
  const bytes = writeCorpus(Number(values.articles), values.out, Number(values.seed));
  process.stdout.write(`${values.articles} articles, ${(bytes / 1e6).toFixed(1)} MB\n`);
}
