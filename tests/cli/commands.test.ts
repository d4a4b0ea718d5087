import { execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { readPublished } from '../../src/io/manifest.js';
import { walkFiles } from '../../src/io/walk.js';
import { outputPath } from '../../src/model/paths.js';
import { dongbei, makeFolder, writeIn } from '../support/command.js';
import { article } from '../support/memory-sources.js';
import { decideOn } from '../support/published.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newsroom(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder({
    'dongbei.config.yaml': 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n',
    'content/hlj/section.yaml': 'title: 黑龍江\n',
    'content/hlj/a.md': article('開鐮'),
    ...files,
  });
  folders.push(folder);
  return folder;
}

/** Every file of the site with its digest; of dongbei's own list, what it says and not how it came about. */
const digests = (folder: string) => ({
  own: [...readPublished(folder)].sort(),
  files: walkFiles(folder, { hidden: true })
    .filter(({ path }) => !path.startsWith('.dongbei/'))
    .map(({ path }) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
});

interface BuildResult {
  readonly ok: boolean;
  readonly articles: number;
  readonly pages: number;
  readonly written: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly diagnostics: readonly {
    code: string;
    file: string;
    line: number;
    column: number;
    what: string;
    fix: string;
  }[];
  readonly milliseconds: Readonly<Record<string, number>>;
}

describe('dongbei build', () => {
  it('publishes, then publishes again without writing anything', async () => {
    const cwd = newsroom();
    const first = JSON.parse((await dongbei(['build', '--json'], { cwd })).stdout) as BuildResult;
    expect(first).toMatchObject({ ok: true, articles: 1, unchanged: 0, deleted: 0, diagnostics: [] });
    expect(first.written).toBeGreaterThan(first.pages);
    expect(Object.keys(first.milliseconds)).toEqual(
      expect.arrayContaining(['scan', 'update', 'render', 'publish', 'total']),
    );
    const second = JSON.parse((await dongbei(['build', '--json'], { cwd })).stdout) as BuildResult;
    expect(second).toMatchObject({ written: 0, deleted: 0, unchanged: first.written });
  });

  it('follows an editor who adds, edits, renames and deletes: the result is that of a clean build', async () => {
    const cwd = newsroom();
    await dongbei(['build'], { cwd });
    writeIn(cwd, 'content/hlj/b.md', article('第二篇'));
    await dongbei(['build'], { cwd });
    writeIn(cwd, 'content/hlj/a.md', article('改了標題'));
    renameSync(join(cwd, 'content/hlj/b.md'), join(cwd, 'content/hlj/c.md'));
    await dongbei(['build'], { cwd });
    expect(existsSync(join(cwd, 'public/hlj/b'))).toBe(false);
    expect(existsSync(join(cwd, 'public/zh-hans/hlj/c/index.html'))).toBe(true);
    rmSync(join(cwd, 'content/hlj/a.md'));
    await dongbei(['build'], { cwd });
    await dongbei(['build', '--out', 'clean'], { cwd });
    expect(digests(join(cwd, 'public'))).toEqual(digests(join(cwd, 'clean')));
  });

  it('leaves the site as it was when an article has an error, says where, and exits with 1', async () => {
    const cwd = newsroom();
    await dongbei(['build'], { cwd });
    const before = digests(join(cwd, 'public'));
    writeIn(cwd, 'content/hlj/b.md', article('乙', '文', 'auhtor: 劉雪\n'));
    const { code, stdout, stderr } = await dongbei(['build'], { cwd });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('content/hlj/b.md:4:1  error DB103  Unknown key “auhtor”.');
    expect(stderr).toContain('> 4 | auhtor: 劉雪\n');
    expect(stderr).toContain('    | ^^^^^^\n');
    expect(stderr).toContain('Did you mean “authors”?');
    expect(stderr).toContain('Nothing was published; public is as it was.');
    expect(digests(join(cwd, 'public'))).toEqual(before);
  });

  it('finishes an interrupted publication first, even when an article has an error now', async () => {
    const cwd = newsroom();
    await dongbei(['build'], { cwd });
    writeIn(cwd, 'content/hlj/a.md', article('改了標題'));
    await dongbei(['build', '--out', 'new'], { cwd });
    const [out, decided] = [join(cwd, 'public'), join(cwd, 'new')];
    const files = walkFiles(decided).map(({ path }) => ({
      path: outputPath(path.split('/')),
      copyOf: join(decided, path),
    }));
    decideOn(files, out);
    writeIn(cwd, 'content/hlj/b.md', article('乙', '文', 'auhtor: 劉雪\n'));
    const { code, stderr } = await dongbei(['build'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('DB103');
    expect(stderr).toContain('public holds the site of the interrupted build, which was finished first.');
    expect(digests(out)).toEqual(digests(decided));
  });

  it('says so when the site is left in part, and the next build puts it right', async () => {
    const cwd = newsroom();
    await dongbei(['build'], { cwd });
    writeIn(cwd, 'public/.dongbei/journal', '{');
    writeIn(cwd, 'content/hlj/b.md', article('乙', '文', 'auhtor: 劉雪\n'));
    const { code, stderr } = await dongbei(['build'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('warning DB609');
    expect(stderr).toContain('public is published only in part');
    rmSync(join(cwd, 'content/hlj/b.md'));
    expect(await dongbei(['build'], { cwd })).toMatchObject({ code: 0, stderr: '' });
  });

  it.each([
    ['an empty folder', ['--content', 'wrong']],
    ['a clock that is wrong', ['--now', '1970-01-01T00:00:00Z']],
  ])('does not empty the site because of %s', async (_, args) => {
    const cwd = newsroom();
    mkdirSync(join(cwd, 'wrong'));
    await dongbei(['build'], { cwd });
    const before = digests(join(cwd, 'public'));
    const { code, stderr } = await dongbei(['build', ...args], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('DB607');
    expect(digests(join(cwd, 'public'))).toEqual(before);
  });

  it('speaks the editor’s Chinese', async () => {
    const cwd = newsroom({ 'content/b.md': '沒有資料區' });
    const hant = await dongbei(['build'], { cwd, env: { LC_ALL: 'zh_TW.UTF-8' } });
    expect(hant.stderr).toContain('稿件開頭沒有資料區');
    const hans = await dongbei(['build', '--lang', 'zh-Hans'], { cwd });
    expect(hans.stderr).toContain('稿件开头没有数据区');
  });

  it('works from another folder with its folders named', async () => {
    const site = newsroom();
    const cwd = newsroom();
    const args = ['--content', join(site, 'content'), '--config', join(site, 'dongbei.config.yaml')];
    const { code } = await dongbei(['build', ...args, '--out', join(site, 'out')], { cwd });
    expect(code).toBe(0);
    expect(existsSync(join(site, 'out/hlj/a/index.html'))).toBe(true);
  });

  it('reads a configuration that ends in .yml where there is no other', async () => {
    const cwd = newsroom();
    renameSync(join(cwd, 'dongbei.config.yaml'), join(cwd, 'dongbei.config.yml'));
    writeIn(cwd, 'dongbei.config.yml', 'site:\n  name: 松花江日報\n  baseUrl: https://news.example/\n');
    const { code, stderr } = await dongbei(['build'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(readFileSync(join(cwd, 'public/index.html'), 'utf8')).toContain('松花江日報');
  });

  it('takes --now for the present', async () => {
    const cwd = newsroom();
    const { stdout } = await dongbei(['build', '--json', '--now', '2020-08-07T07:23:59+08:00'], { cwd });
    expect(JSON.parse(stdout)).toMatchObject({
      articles: 0,
      scheduled: 1,
      nextDue: '2020-08-07T07:24:00+08:00',
    });
  });

  it('does not publish into the folder of the articles or the assets, or over the project', async () => {
    const cwd = newsroom({
      'dongbei.config.yaml': 'site:\n  baseUrl: https://news.example/\nassets: static\n',
      'static/logo.txt': '標誌',
    });
    for (const out of ['content', 'content/public', '.', 'static']) {
      for (const command of ['build', 'check']) {
        const { code, stderr } = await dongbei([command, '--out', out], { cwd });
        expect(code).toBe(1);
        expect(stderr).toContain('DB601');
      }
    }
    expect(readFileSync(join(cwd, 'content/hlj/a.md'), 'utf8')).toBe(article('開鐮'));
  });

  it('builds a newsroom that has nothing but an article', async () => {
    const cwd = makeFolder({ 'content/first.md': article('第一條新聞') });
    folders.push(cwd);
    const { code, stderr } = await dongbei(['build'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain('DB403');
    expect(stderr).toMatch(/DB407 {2}site\.name is not set\.[^]+“東北網” is used/u);
    expect(readFileSync(join(cwd, 'public/zh-hans/first/index.html'), 'utf8')).toContain('第一条新闻');
  });
});

describe('dongbei check', () => {
  it('says what build would say and writes nothing', async () => {
    const cwd = newsroom({ 'content/b.md': article('乙', '![](x.jpg)') });
    const { code, stdout } = await dongbei(['check', '--json'], { cwd });
    expect(code).toBe(1);
    const { diagnostics } = JSON.parse(stdout) as BuildResult;
    expect(diagnostics.map(({ code: each }) => each)).toEqual(['DB301', 'DB306']);
    expect(existsSync(join(cwd, 'public'))).toBe(false);
  });
});

describe('dongbei list', () => {
  it('prints id, source, section, date and the place in each edition of every article', async () => {
    const cwd = newsroom({ 'content/hlj/2020/三江.md': article('三江', '文', 'draft: true\n') });
    const { stdout, code } = await dongbei(['list', '--json'], { cwd });
    expect(code).toBe(0);
    const { articles } = JSON.parse(stdout) as { articles: unknown[] };
    expect(articles).toEqual([
      {
        kind: 'article',
        id: 'hlj/2020/三江',
        path: 'hlj/2020/三江.md',
        section: 'hlj',
        title: '三江',
        date: '2020-08-07T07:24:00+08:00',
        status: 'draft',
        editions: {
          'zh-Hant': {
            url: 'https://news.example/hlj/2020/%E4%B8%89%E6%B1%9F/',
            output: 'hlj/2020/三江/index.html',
          },
          'zh-Hans': {
            url: 'https://news.example/zh-hans/hlj/2020/%E4%B8%89%E6%B1%9F/',
            output: 'zh-hans/hlj/2020/三江/index.html',
          },
        },
      },
      expect.objectContaining({ id: 'hlj/a', status: 'published' }),
    ]);
  });
});

describe('dongbei convert', () => {
  const cwd = process.cwd();

  it('writes as many lines as it reads', async () => {
    const { stdout, code } = await dongbei(['convert', '--from', 'hans', '--to', 'hant'], {
      cwd,
      input: '战斗\n\n支撑，有忧有喜\r\n最后一行',
    });
    expect(code).toBe(0);
    expect(stdout).toBe('戰鬥\n\n支撐，有憂有喜\n最後一行\n');
  });

  it('detects the script of each line', async () => {
    const { stdout } = await dongbei(['convert', '--to', 'hans'], { cwd, input: '戰鬥\n战斗\n' });
    expect(stdout).toBe('战斗\n战斗\n');
  });

  it('exits with 2 for a script that does not exist', async () => {
    const { code, stderr } = await dongbei(['convert', '--to', 'han'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain('“han” is not possible for --to');
  });
});

describe('dongbei new', () => {
  it('writes an article that builds', async () => {
    const cwd = newsroom();
    const made = await dongbei(
      ['new', '--title', '標題: 帶冒號', '--section', 'hlj/2026', '--slug', 'first'],
      { cwd },
    );
    expect(made.code).toBe(0);
    expect(readFileSync(join(cwd, 'content/hlj/2026/first.md'), 'utf8')).toMatch(
      /^---\ntitle: "標題: 帶冒號"\ndate: \d{4}-\d\d-\d\dT\d\d:\d\d:00\+08:00\n---\n\n$/u,
    );
    const page = await dongbei(['new', '--title', '關於', '--section', 'pages', '--slug', 'about'], { cwd });
    expect(page.stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(join(cwd, 'content/pages/about.md'), 'utf8')).toBe('---\ntitle: 關於\n---\n\n');
    expect((await dongbei(['build'], { cwd })).code).toBe(0);
    expect(existsSync(join(cwd, 'public/hlj/2026/first/index.html'))).toBe(true);
    expect(existsSync(join(cwd, 'public/about/index.html'))).toBe(true);
  });

  it('says so when the folder is new, and what section it belongs to', async () => {
    const cwd = newsroom();
    const made = (section: string, ...more: string[]) =>
      dongbei(['new', '--title', '甲', '--section', section, ...more], { cwd });
    const nope = await made('nope');
    expect(nope.stdout.split('\n')[1]).toBe(
      'The folder content/nope is new and belongs to no section; to make it one, put a section.yaml in.',
    );
    const below = await made('hlj/2027/01', '--lang', 'zh-Hant');
    expect(below.stdout).toContain('資料夾 content/hlj/2027/01 是新建的，屬於欄目 hlj；');
    for (const known of ['nope', 'hlj', '']) {
      expect((await made(known, '--slug', 'b')).stdout.trimEnd().split('\n')).toHaveLength(1);
    }
    expect(JSON.parse((await made('hlj/x', '--json')).stdout)).toMatchObject({
      newFolder: { folder: 'content/hlj/x', section: 'hlj' },
    });
  });

  it('never overwrites', async () => {
    const cwd = newsroom();
    const { code, stderr } = await dongbei(['new', '--title', '甲', '--section', 'hlj', '--slug', 'a'], {
      cwd,
    });
    expect(code).toBe(2);
    expect(stderr).toContain('content/hlj/a.md exists already');
    expect(readFileSync(join(cwd, 'content/hlj/a.md'), 'utf8')).toBe(article('開鐮'));
  });

  it('names the option of a date that is none', async () => {
    const { code, stderr } = await dongbei(['new', '--title', '甲', '--date', '昨天'], { cwd: newsroom() });
    expect(code).toBe(2);
    expect(stderr).toContain('“昨天” is no point in time for --date');
  });

  it('does not leave the content folder', async () => {
    const cwd = newsroom();
    expect((await dongbei(['new', '--title', '甲', '--section', '../x'], { cwd })).code).toBe(2);
    expect((await dongbei(['new', '--title', '甲', '--slug', '../x'], { cwd })).code).toBe(2);
  });
});

describe('the command line', () => {
  const cwd = process.cwd();

  it.each([['build'], ['check'], ['list'], ['convert'], ['new'], ['dev'], ['help']])(
    '%s explains itself in the editor’s Chinese, and so does help',
    async (command) => {
      const { code, stdout } = await dongbei([command, '--help', '--lang', 'zh-Hant'], { cwd });
      expect(code).toBe(0);
      expect(stdout).toContain(`用法： dongbei ${command} [選項]`);
      // What is not Chinese is a name: of an option, a value, a folder.
      expect(stdout).not.toMatch(/Usage|Options|options|default|choices|display/u);
      expect(await dongbei(['help', command, '--lang', 'zh-Hant'], { cwd })).toEqual({
        code,
        stdout,
        stderr: '',
      });
    },
  );

  it('lists its commands for help, and on the error stream, with 2, where none is given', async () => {
    const asked = await dongbei(['help'], { cwd });
    expect(asked).toMatchObject({ code: 0, stderr: '' });
    expect(asked.stdout).toMatch(/^Usage: dongbei \[options\] \[command\]\n/u);
    expect(asked.stdout).toContain('Explain a command.');
    expect(await dongbei([], { cwd })).toEqual({ code: 2, stdout: '', stderr: asked.stdout });
  });

  it('aligns its help by the columns that Chinese characters take', async () => {
    const { stdout } = await dongbei(['help', 'build', '--lang', 'zh-Hans'], { cwd });
    expect(stdout).toContain('\n  --out <dir>        输出文件夹（默认 public）\n');
  });

  it.each([
    [['bulid'], '沒有「bulid」這個命令。\n是不是想寫 build？\n用法見：dongbei help\n'],
    [['help', 'bulid'], '沒有「bulid」這個命令。\n是不是想寫 build？\n用法見：dongbei help\n'],
    [['build', '--ouot', 'x'], '沒有「--ouot」這個選項。\n是不是想寫 --out？\n用法見：dongbei help build\n'],
    [['build', '-x'], '沒有「-x」這個選項。\n用法見：dongbei help build\n'],
    [['build', 'x'], '「build」後面多寫了文字；選項都以 -- 開頭。\n用法見：dongbei help build\n'],
    [['build', '--out'], '--out <dir> 後面缺少值。\n用法見：dongbei help build\n'],
    [['convert'], '必須寫明 --to <script>。\n用法見：dongbei help convert\n'],
    [['check', '--lang', 'fr'], '--lang 不能寫「fr」。可以寫：zh-Hant, zh-Hans, en。\n用法見：dongbei help'],
  ])('says in Chinese what is wrong with %j', async (args, said) => {
    const { code, stdout, stderr } = await dongbei(args, { cwd, env: { LC_ALL: 'zh_TW.UTF-8' } });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  it.each([
    [['bulid'], 'build'],
    [['build', '--contnet', 'x'], '--content'],
    [['build', '--content', 'nowhere'], 'nowhere'],
    [['build', '--now', 'soon'], '“soon” is no point in time for --now'],
    [['build', '--jobs', 'all'], '--jobs'],
    [['build', '--lang', 'fr'], 'fr'],
  ])('exits with 2 for %j and says what is meant', async (args, hint) => {
    const { code, stderr } = await dongbei(args, { cwd: newsroom() });
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
  });

  it('says what the system refuses, and does not call it a fault of dongbei', async () => {
    const folder = newsroom({ 'content/hlj/note.txt': '' });
    const { code, stderr } = await dongbei(['new', '--title', '甲', '--section', 'hlj/note.txt'], {
      cwd: folder,
    });
    expect(code).toBe(1);
    expect(stderr).toContain('content/hlj/note.txt');
    expect(stderr).toMatch(/cannot be read or written \(E[A-Z]+\)/u);
  });

  it('shows no line of a file that is no text', async () => {
    const cwd = newsroom();
    writeFileSync(join(cwd, 'content/hlj/b.md'), Uint8Array.from([0xb9, 0xab, 0x0a]));
    const { code, stderr } = await dongbei(['build'], { cwd });
    expect(code).toBe(1);
    expect(stderr).toContain('DB001');
    expect(stderr).not.toContain('\ufffd');
  });

  it('prints its version', async () => {
    const { stdout, code } = await dongbei(['--version'], { cwd });
    expect(code).toBe(0);
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(stdout).toBe(`${version}\n`);
  });
});

describe('dongbei build --releases', () => {
  it('switches the output from one whole site to the next, and keeps as many as it is told', async () => {
    const cwd = newsroom();
    const run = (...more: string[]) => dongbei(['build', '--releases', '--keep', '1', ...more], { cwd });
    expect(await run()).toMatchObject({ code: 0, stderr: '' });
    for (const title of ['改一', '改二', '改三']) {
      writeIn(cwd, 'content/hlj/a.md', article(title));
      expect(await run()).toMatchObject({ code: 0, stderr: '' });
    }
    expect(readlinkSync(join(cwd, 'public'))).toBe(join('public.releases', '4'));
    expect(readdirSync(join(cwd, 'public.releases')).sort()).toEqual(['3', '4']);
    expect(readFileSync(join(cwd, 'public.releases/3/hlj/a/index.html'), 'utf8')).toContain('改二');
    expect((await run('--quiet', '--json')).stdout).toContain('"written":0');
    await dongbei(['build', '--out', 'clean'], { cwd });
    expect(digests(join(cwd, 'public'))).toEqual(digests(join(cwd, 'clean')));
  });

  it('says how to move over from a folder that is published in place', async () => {
    const cwd = newsroom();
    await dongbei(['build'], { cwd });
    const { code, stderr } = await dongbei(['build', '--releases', '--lang', 'en'], { cwd });
    expect(code).toBe(1);
    const command =
      'mkdir -p public.releases && mv public public.releases/1 && ln -s public.releases/1 public';
    expect(stderr).toContain(command);
    execSync(command, { cwd });
    expect(await dongbei(['build', '--releases'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(join(cwd, 'public/hlj/a/index.html'))).toBe(true);
  });
});
