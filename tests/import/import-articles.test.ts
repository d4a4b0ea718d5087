import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { describe, expect, it } from 'vitest';

import { importArticles, type ImportOutcome } from '../../src/import/import-articles.js';
import { sectionFinder } from '../../src/import/known-sections.js';
import { openSource } from '../../src/import/open-source.js';
import { momentReader } from '../../src/import/written-moment.js';
import { walkFiles } from '../../src/io/walk.js';
import { sectionId } from '../../src/model/paths.js';
import { silent } from './silent.js';
import { makeFolder, writeIn } from '../support/command.js';
import { bathhouse, ferry, pears } from './pages.js';

const jilin = { id: sectionId('jilin'), title: { text: '北窗网吉林', byEdition: {} } };

async function run(folder: string, { isDry = false } = {}): Promise<ImportOutcome> {
  const nameOf = (location: string): string => relative(folder, location);
  const readMoment = momentReader('Asia/Shanghai');
  const { sources } = await openSource(join(folder, 'in'), 'auto', { readMoment, nameOf, files: undefined });
  return importArticles(() => sources.flatMap(({ articles }) => [...articles()]), {
    folders: { content: join(folder, 'content'), records: join(folder, 'imports'), nameOf },
    sectionOf: sectionFinder([jilin], []),
    isDry,
    isSectionGiven: false,
    progress: silent,
  });
}

function filesIn(folder: string): Record<string, string> {
  return Object.fromEntries(
    walkFiles(folder).map(({ path }) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

const codesOf = ({ diagnostics }: ImportOutcome): string[] =>
  diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${String(line)}:${String(column)}`);
const statesOf = ({ articles }: ImportOutcome): string[] => articles.map(({ state }) => state);

const article = 'content/jilin/街坊/2021/shuwu.md';

describe('an import', () => {
  it('makes the article, the section that is missing, and keeps what has no place', async () => {
    const folder = makeFolder({ 'in/shuwu.txt': bathhouse });
    const outcome = await run(folder);
    expect(outcome.articles).toEqual([
      { state: 'created', title: '老浴池成了街坊書屋', source: 'in/shuwu.txt', line: 1, file: article },
    ]);
    expect(outcome.sections).toEqual(['content/jilin/街坊/section.yaml']);
    const files = filesIn(folder);
    expect(Object.keys(files)).toEqual([
      'content/jilin/街坊/2021/shuwu.md',
      'content/jilin/街坊/section.yaml',
      'imports/list.tsv',
      'imports/unplaced/jilin/街坊/2021/shuwu.txt',
      'in/shuwu.txt',
    ]);
    expect(files['content/jilin/街坊/section.yaml']).toBe('title: 街坊\n');
    expect(files[article]).toMatch(
      /^---\ntitle: 老浴池成了街坊書屋\nsubtitle: 三個月改造全靠鄰居動手\ndate: 2021-03-05T16:40:00\+08:00\n/u,
    );
    expect(files['imports/unplaced/jilin/街坊/2021/shuwu.txt']).toBe(
      'in/shuwu.txt\n2\t搜 索\n5\t關注北窗網\n6\t微博\n7\t微信\n',
    );
    expect(codesOf(outcome)).toEqual([
      'DB901 in/shuwu.txt:2:1',
      'DB901 in/shuwu.txt:5:1',
      `DB114 ${article}:11:1`,
    ]);
  });

  it('writes nothing a second time, and nothing at all when it is only tried', async () => {
    const folder = makeFolder({ 'in/shuwu.txt': bathhouse });
    const tried = await run(folder, { isDry: true });
    expect(Object.keys(filesIn(folder))).toEqual(['in/shuwu.txt']);
    expect(statesOf(tried)).toEqual(['created']);
    const first = await run(folder);
    expect({ ...tried, diagnostics: [] }).toEqual({ ...first, diagnostics: [] });
    const before = filesIn(folder);
    const second = await run(folder);
    expect(filesIn(folder)).toEqual(before);
    expect({ states: statesOf(second), codes: codesOf(second) }).toEqual({
      states: ['unchanged'],
      codes: [],
    });
  });

  it('knows its articles by their date and headline where its list has been deleted', async () => {
    const folder = makeFolder({ 'in/shuwu.txt': bathhouse });
    await run(folder);
    rmSync(join(folder, 'imports'), { recursive: true });
    const before = filesIn(join(folder, 'content'));
    expect(statesOf(await run(folder))).toEqual(['unchanged']);
    expect(filesIn(join(folder, 'content'))).toEqual(before);
  });

  it('leaves alone what an editor has changed, moved or deleted, and what the source says otherwise now', async () => {
    const folder = makeFolder({ 'in/shuwu.txt': bathhouse });
    await run(folder);
    const written = readFileSync(join(folder, article), 'utf8');
    writeIn(folder, 'in/shuwu.txt', bathhouse.replace('三個晚上', '四個晚上'));
    const changed = await run(folder);
    expect(codesOf(changed)).toEqual([`DB906 ${article}:1:1`]);
    expect(readFileSync(join(folder, article), 'utf8')).toBe(written);

    writeIn(folder, article, `${written}\n改過。\n`);
    const edited = await run(folder);
    expect(codesOf(edited)).toEqual([`DB905 ${article}:1:1`]);
    expect(readFileSync(join(folder, article), 'utf8')).toBe(`${written}\n改過。\n`);

    renameSync(join(folder, article), join(folder, 'content/moved.md'));
    expect(codesOf(await run(folder))).toEqual(['DB907 in/shuwu.txt:1:1']);
    expect(existsSync(join(folder, article))).toBe(false);
  });

  it('gives an article another name where a different one stands', async () => {
    const other = '---\ntitle: 別的\ndate: 2021-03-05T16:40:00+08:00\n---\n\n別的。\n';
    const folder = makeFolder({ 'in/shuwu.txt': bathhouse, [article]: other });
    const { articles } = await run(folder);
    expect(articles.map(({ file }) => file)).toEqual(['content/jilin/街坊/2021/shuwu-2.md']);
    expect(readFileSync(join(folder, article), 'utf8')).toBe(other);
    expect(statesOf(await run(folder))).toEqual(['unchanged']);
  });

  it('takes a picture of the same name for the one above the text, and links related articles that come too', async () => {
    const folder = makeFolder({ 'in/duchuan.txt': ferry, 'in/duchuan.jpg': '圖', 'in/dongli.txt': pears });
    const { articles, pictures } = await run(folder);
    expect(articles.map(({ file }) => file)).toEqual([
      'content/江湾/2021/dongli.md',
      'content/新闻/社会/2022/duchuan.md',
    ]);
    expect(pictures).toEqual(['content/新闻/社会/2022/duchuan.jpg']);
    const text = readFileSync(join(folder, 'content/新闻/社会/2022/duchuan.md'), 'utf8');
    expect(text).toContain('\ncover:\n  image: duchuan.jpg\nrelated:\n  - /江湾/2021/dongli.md\n');
    expect(text.endsWith('## 相关阅读\n\n- [江湾大桥通车](http://news.jiangwan.example/2021/1.html)\n')).toBe(
      true,
    );
  });

  it('makes a draft of what has no date, named after its file where there is no headline either', async () => {
    const folder = makeFolder({ 'in/wuti.txt': '　　只有一段話，寫到這裡就結束了。' });
    const outcome = await run(folder);
    expect(codesOf(outcome)).toEqual(expect.arrayContaining(['DB903 in/wuti.txt:1:1']));
    expect(readFileSync(join(folder, 'content/wuti.md'), 'utf8')).toContain('draft: true');
  });

  it('says that there is nothing to import', async () => {
    const folder = makeFolder({ 'in/photo.raw': '' });
    const options = { readMoment: momentReader('UTC'), nameOf: () => 'in', files: undefined };
    const { diagnostics } = await openSource(join(folder, 'in'), 'auto', options);
    expect(diagnostics.map(({ code, file, line }) => [code, file, line])).toEqual([['DB902', 'in', 1]]);
  });
});
