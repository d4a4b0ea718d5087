import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';

import { noProgress } from '../../src/cli/progress.js';
import { openSiteBuilder } from '../../src/cli/site-build.js';
import { hasErrors } from '../../src/diagnostics/report.js';
import { dongbei, makeFolder, writeIn } from '../support/command.js';
import { article } from '../support/memory-sources.js';
import { standingPages } from '../support/published.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A JPEG, as a camera writes it. */
function photo(background: string, width = 60, height = 40): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .withExif({ IFD0: { Copyright: '某某' } })
    .jpeg()
    .toBuffer();
}

const site = 'site:\n  name: 東北網\n  baseUrl: https://news.example/\n';
const small = 'pictures: {widths: [20, 50, 90], formats: [webp]}\n';
const cover = 'cover: {image: a.jpg, alt: 田}\n';

async function newsroom(more = small): Promise<string> {
  const folder = makeFolder({
    'dongbei.config.yaml': site + more,
    'content/hlj/section.yaml': 'title: 黑龍江\n',
    'content/hlj/a.md': article('開鐮', '![田](a.jpg)', cover),
  });
  folders.push(folder);
  writeFileSync(join(folder, 'content/hlj/a.jpg'), await photo('#123456'));
  return folder;
}

interface Result {
  readonly ok: boolean;
  readonly encoded: number;
  readonly written: number;
  readonly deleted: number;
  readonly diagnostics: readonly { code: string; file: string; line: number; column: number }[];
}

/** Builds in this process: starting one takes longer than all that is built here. */
async function build(cwd: string, output = 'public', cache = '.cache'): Promise<Result> {
  const settings = {
    folders: {
      root: cwd,
      config: join(cwd, 'dongbei.config.yaml'),
      content: join(cwd, 'content'),
      output: join(cwd, output),
    },
    cache: join(cwd, cache),
    now: Date.parse('2026-01-01T00:00:00Z'),
    json: true,
    quiet: true,
    verify: false,
    recheck: false,
    keepReleases: undefined,
    isPreview: false,
    jobs: 2,
  };
  const builder = openSiteBuilder(settings, noProgress, () => []);
  const { encoded, publication, diagnostics } = await builder.build(settings.now);
  builder.save();
  const { written, deleted } = publication;
  return { ok: !hasErrors(diagnostics), encoded, written, deleted, diagnostics };
}

/** What a build from nothing publishes. */
async function clean(cwd: string): Promise<Readonly<Record<string, string>>> {
  await build(cwd, 'clean', '.clean-cache');
  return standingPages(join(cwd, 'clean'));
}

const published = (cwd: string) => standingPages(join(cwd, 'public'));
const pictures = (cwd: string): string[] =>
  Object.keys(published(cwd))
    .filter((path) => /\.(?:jpg|webp|avif)$/u.test(path))
    .map((path) => path.replace(/(?<=-)[0-9a-f]{12}(?=-)|(?<=pictures\/)../gu, '…'))
    .sort();

describe('the pictures of a site', () => {
  it('are published in several sizes and formats, and the original is not', async () => {
    const cwd = await newsroom();
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 4, diagnostics: [] });
    expect(pictures(cwd)).toEqual([
      'assets/pictures/…/a-…-20.webp',
      'assets/pictures/…/a-…-50.webp',
      'assets/pictures/…/a-…-60.jpg',
      'assets/pictures/…/a-…-60.webp',
    ]);
    const page = readFileSync(join(cwd, 'public/hlj/a/index.html'), 'utf8');
    const [name = ''] = /(?<=src=")[^"]+-60\.jpg/u.exec(page) ?? [];
    expect((await sharp(join(cwd, 'public', name)).metadata()).exif).toBeUndefined();
    expect(page).toContain(`width="60" height="40" alt="田" data-tint="#135"`);
    for (const [srcset] of page.matchAll(/(?<=srcset=")[^"]+/gu)) {
      for (const [file = ''] of srcset.matchAll(/\/\S+(?= )/gu)) {
        expect(published(cwd)).toHaveProperty([file.slice(1)]);
      }
    }
  });

  it('are encoded once: not after an edit, a failed build, a lost site or another name', async () => {
    const cwd = await newsroom();
    writeIn(cwd, 'content/hlj/b.md', '---\nauhtor: 甲\n---\n');
    expect(await build(cwd)).toMatchObject({ ok: false, encoded: 0 });
    rmSync(join(cwd, 'content/hlj/b.md'));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 4 });
    writeIn(cwd, 'content/hlj/a.md', article('開鐮了', '改了。\n\n![田](a.jpg)', cover));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0 });
    rmSync(join(cwd, 'public'), { recursive: true });
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0 });
    renameSync(join(cwd, 'content/hlj/a.jpg'), join(cwd, 'content/hlj/b.jpg'));
    writeIn(cwd, 'content/hlj/a.md', article('開鐮了', '![田](b.jpg)'));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0, deleted: 4 });
    expect(published(cwd)).toEqual(await clean(cwd));
  });

  it('go, come and change with their files and with the configuration', async () => {
    const cwd = await newsroom();
    await build(cwd);
    writeFileSync(join(cwd, 'content/hlj/a.jpg'), await photo('#654321'));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 4, deleted: 4 });
    writeIn(cwd, 'dongbei.config.yaml', `${site}pictures: {widths: [20, 50, 90], formats: [avif, webp]}\n`);
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 3, deleted: 0 });
    writeIn(cwd, 'dongbei.config.yaml', `${site}pictures: false\n`);
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0, deleted: 7 });
    expect(pictures(cwd)).toEqual(['hlj/a.jpg']);
    writeIn(cwd, 'dongbei.config.yaml', site + small);
    rmSync(join(cwd, '.cache/pictures'), { recursive: true });
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 4, deleted: 1 });
    writeIn(cwd, 'content/hlj/a.md', article('開鐮', '沒有圖了。[原圖](a.jpg)'));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0, deleted: 4 });
    expect(pictures(cwd)).toEqual(['hlj/a.jpg']);
  });

  it('of shared links are drawn for each edition, again when what they show changes, and go when they are not wanted', async () => {
    const cwd = await newsroom(`${small}shareCards: true\n`);
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 4 + 2 });
    const cards = (): string[] => Object.keys(published(cwd)).filter((path) => path.includes('/card-'));
    const first = cards();
    const { width, height, format } = await sharp(join(cwd, 'public', first[0] ?? '')).metadata();
    expect({ width, height, format, count: first.length }).toEqual({
      width: 1200,
      height: 630,
      format: 'jpeg',
      count: 2,
    });
    writeIn(cwd, 'content/hlj/a.md', article('開鐮', '正文改了。\n\n![田](a.jpg)', cover));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0 });
    expect(cards()).toEqual(first);
    writeIn(cwd, 'content/hlj/a.md', article('開鐮了', '正文改了。\n\n![田](a.jpg)', cover));
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 2, deleted: 2 });
    writeIn(cwd, 'dongbei.config.yaml', site + small);
    expect(await build(cwd)).toMatchObject({ ok: true, encoded: 0, deleted: 2 });
  });

  it('that are cut off (DB305) or too large (DB307) are reported where the article names them', async () => {
    const cwd = await newsroom();
    writeFileSync(join(cwd, 'content/hlj/a.jpg'), (await photo('#123456', 400, 400)).subarray(0, 900));
    const header = Buffer.from(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
        .png()
        .toBuffer(),
    );
    header.writeUInt32BE(20_000, 16);
    header.writeUInt32BE(20_000, 20);
    writeFileSync(join(cwd, 'content/hlj/large.png'), header);
    writeIn(cwd, 'content/hlj/b.md', article('乙', '文\n\n![圖](large.png)'));
    const { ok, diagnostics } = await build(cwd);
    expect(ok).toBe(false);
    expect(diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`)).toEqual([
      'DB305 content/hlj/a.md:4:16',
      'DB305 content/hlj/a.md:7:1',
      'DB307 content/hlj/b.md:8:1',
    ]);
    const { stdout } = await dongbei(['check', '--json'], { cwd });
    expect((JSON.parse(stdout) as { diagnostics: unknown }).diagnostics).toMatchObject(diagnostics);
  });
});

describe('where pictures cannot be encoded, publishes them as they are and says so (DB409)', () => {
  /** Builds with a copy of dongbei that has these packages beside it and no others. */
  async function buildWith(packages: Readonly<Record<string, string>>, more = small): Promise<void> {
    const cwd = await newsroom(more);
    const own = fileURLToPath(new URL('../..', import.meta.url));
    mkdirSync(join(cwd, 'dongbei'));
    for (const part of ['bin', 'dist/bundle', 'package.json'])
      cpSync(join(own, part), join(cwd, 'dongbei', part), { recursive: true });
    for (const part of ['data', 'templates']) symlinkSync(join(own, part), join(cwd, 'dongbei', part));
    for (const [path, text] of Object.entries(packages)) writeIn(cwd, `dongbei/node_modules/${path}`, text);
    const command = [join(cwd, 'dongbei/bin/dongbei.js'), 'build', '--json'];
    const result = JSON.parse(execFileSync(process.execPath, command, { cwd, encoding: 'utf8' })) as Result;
    expect(result).toMatchObject({ ok: true, encoded: 0 });
    expect(result.diagnostics).toMatchObject([{ code: 'DB409', file: 'dongbei.config.yaml', line: 1 }]);
    expect(pictures(cwd)).toEqual(['hlj/a.jpg']);
  }

  it('since the encoder is not installed', async () => {
    await buildWith({});
  });

  it('and draws no share cards, even where pictures are not to be encoded', async () => {
    await buildWith({}, 'pictures: false\nshareCards: true\n');
  });

  it('since what is installed does not run on this machine', async () => {
    await buildWith({
      'sharp/package.json': '{"name": "sharp", "version": "0.35.5"}',
      'sharp/index.js': "throw new Error('Could not load the sharp module');",
      [`@img/sharp-${process.platform}-${process.arch}/package.json`]: '{}',
    });
  });
});
