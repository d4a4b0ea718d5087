// Writes a newsroom of N made-up articles, the same for the same N: node bench/corpus.mjs N FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const places = ['哈尔滨', '齐齐哈尔', '佳木斯', '长春', '延吉', '沈阳', '大连', '呼伦贝尔'];
const things = ['水稻', '大豆', '铁路', '口岸', '冰雪旅游', '黑土地', '图书馆', '防汛'];
const acts = ['进入收获期', '启用新设备', '公布半年数据', '完成检修', '迎来客流高峰', '发布预警', '恢复通行'];
const clauses = [
  '记者从现场了解到，工作人员从清晨就开始准备',
  '与去年同期相比，数量增加了两成',
  '当地干部说，最难的是头发丝一样细的活儿',
  '里程碑式的变化发生在最近三年',
  '系统上线以后，联系群众只要一个电话',
  '台风过后，面粉厂和面条铺很快恢复了生产',
  '专家表示，只有准备充分，才能打赢这一仗',
  '复杂的制造流程被拆成十二个步骤',
];
const sections = ['heilongjiang', 'heilongjiang/tupian', 'jilin', 'liaoning', 'wenhua', 'wenhua/fukan'];

/** mulberry32: a small generator of even numbers below 1 from a seed. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function article(index) {
  const next = random(index + 1);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const sentence = () => `${pick(places)}${pick(things)}${pick(acts)}，${pick(clauses)}。`;
  const paragraph = () => Array.from({ length: 3 + Math.floor(next() * 3) }, sentence).join('');
  const date = new Date(Date.UTC(2026, 5, 30, 12) - index * 720_000).toISOString().slice(0, 19);
  const tags = [...new Set([pick(places), pick(things)])];
  const blocks = Array.from({ length: 8 + Math.floor(next() * 6) }, (_, at) =>
    at % 4 === 3 ? `## ${pick(things)}${pick(acts)}\n\n${paragraph()}` : paragraph(),
  );
  const front = [
    `title: ${pick(places)}${pick(things)}${pick(acts)}`,
    `date: ${date}+00:00`,
    'source: 黑龙江日报',
    `authors: [${pick(['刘雪', '米娜', '关建'])}]`,
    'editor: 王敖',
    `tags: [${tags.join(', ')}]`,
  ];
  const path = `${pick(sections)}/${date.slice(0, 7)}/news-${String(index).padStart(7, '0')}.md`;
  return { path, text: `---\n${front.join('\n')}\n---\n\n${blocks.join('\n\n')}\n` };
}

export function writeCorpus(count, folder) {
  const write = (path, text) => {
    const location = join(folder, path);
    mkdirSync(dirname(location), { recursive: true });
    writeFileSync(location, text);
  };
  for (const [order, section] of sections.entries()) {
    write(`content/${section}/section.yaml`, `title: 栏目${order + 1}\norder: ${order + 1}\n`);
  }
  for (let index = 0; index < count; index += 1) {
    const { path, text } = article(index);
    write(`content/${path}`, text);
  }
  write('dongbei.config.yaml', 'site:\n  baseUrl: https://bench.example/\n');
}

if (process.argv[1] === import.meta.filename) {
  const [count, folder] = process.argv.slice(2);
  if (!/^\d+$/u.test(count ?? '') || folder === undefined) {
    process.stderr.write('Usage: node bench/corpus.mjs N FOLDER\n');
    process.exit(2);
  }
  writeCorpus(Number(count), folder);
}
