import { readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterEach, describe, expect, it } from 'vitest';

import { dongbei, makeFolder, writeIn } from '../support/command.js';
import { article } from '../support/memory-sources.js';
import { standingPages } from '../support/published.js';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

interface Result {
  readonly ok: boolean;
  readonly prepared: number;
  readonly written: number;
  readonly deleted: number;
  readonly scheduled: number;
  readonly diagnostics: readonly { readonly code: string }[];
}

function newsroom(count = 12): string {
  const articles = Array.from({ length: count }, (_, index): [string, string] => [
    `content/hlj/a${String(index).padStart(3, '0')}.md`,
    article(`第${String(index)}篇`, `這是第${String(index)}篇的正文。`, 'tags: [汛情]\n').replace(
      'T07:24:00',
      `T07:${String(index % 60).padStart(2, '0')}:00`,
    ),
  ]);
  const folder = makeFolder({
    'dongbei.config.yaml': 'site:\n  name: 東北網\n  baseUrl: https://news.example/\npageSize: 5\n',
    'content/hlj/section.yaml': 'title: 黑龍江\n',
    ...Object.fromEntries(articles),
  });
  folders.push(folder);
  // Older than the first build: what is as new as a build is read again by the next one.
  const hourAgo = Date.now() / 1000 - 3600;
  for (const [path] of articles) utimesSync(join(folder, path), hourAgo, hourAgo);
  return folder;
}

async function build(cwd: string, ...more: string[]): Promise<Result> {
  const { stdout, stderr } = await dongbei(['build', '--json', ...more], { cwd });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Result;
}

/** What a build from nothing publishes from the same folder. */
async function clean(cwd: string, ...more: string[]): Promise<Readonly<Record<string, string>>> {
  await build(cwd, '--out', 'clean', '--cache', '.clean-cache', ...more);
  const pages = standingPages(join(cwd, 'clean'));
  rmSync(join(cwd, 'clean'), { recursive: true });
  rmSync(join(cwd, '.clean-cache'), { recursive: true });
  return pages;
}

const published = (cwd: string) => standingPages(join(cwd, 'public'));

/** The files that are kept of the builds of `public`. */
function kept(cwd: string): string[] {
  const folder = readdirSync(join(cwd, '.cache')).find((name) => name.startsWith('public-')) ?? '';
  return readdirSync(join(cwd, '.cache', folder)).map((name) => join(cwd, '.cache', folder, name));
}

describe('a build after another', () => {
  it('parses and writes nothing where nothing has changed, and shows its warnings again', async () => {
    const cwd = newsroom();
    writeIn(cwd, 'content/notes.txt', '');
    const first = await build(cwd);
    const second = await build(cwd);
    expect(second).toMatchObject({ ok: true, prepared: 0, written: 0, deleted: 0 });
    expect(second.diagnostics).toEqual(first.diagnostics);
    expect(second.diagnostics.map(({ code }) => code)).toEqual(['DB405']);
  });

  it('compares a sample of what is kept where a build service runs it, and changes nothing', async () => {
    const cwd = newsroom(64);
    await build(cwd);
    const { stdout } = await dongbei(['build', '--json'], { cwd, env: { CI: 'true' } });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, prepared: 0, written: 0, deleted: 0 });
    expect(JSON.parse(stdout)).not.toHaveProperty('wrongResult');
  });

  it('rewrites the pages of one article, and the feeds that hold it, where its text has changed', async () => {
    const cwd = newsroom();
    await build(cwd);
    writeIn(cwd, 'content/hlj/a003.md', article('第3篇', '改過的正文。', 'summary: 提要\ntags: [汛情]\n'));
    await build(cwd);
    writeIn(cwd, 'content/hlj/a003.md', article('第3篇', '又改過的正文。', 'summary: 提要\ntags: [汛情]\n'));
    // Three feeds of the site, the section and the tag, in two editions; a segment of the search index and its packs.
    expect(await build(cwd)).toMatchObject({ prepared: 1, written: 2 + 3 * 3 * 2 + 3 });
    expect(published(cwd)).toEqual(await clean(cwd));
  });

  it('parses nothing where a template has changed', async () => {
    const cwd = newsroom();
    await build(cwd);
    writeIn(cwd, 'templates/partials/breadcrumb.njk', '<p>另一種麵包屑</p>');
    const { prepared, written } = await build(cwd);
    expect(prepared).toBe(0);
    expect(written).toBeGreaterThan(24);
    expect(published(cwd)).toEqual(await clean(cwd));
  });

  it('publishes what has become due', async () => {
    const cwd = newsroom();
    writeIn(cwd, 'content/hlj/later.md', article('明天').replace('2020-08-07', '2031-01-01'));
    expect(await build(cwd, '--now', '2030-01-01T00:00:00Z')).toMatchObject({ scheduled: 1 });
    expect(await build(cwd, '--now', '2030-06-01T00:00:00Z')).toMatchObject({ written: 0 });
    expect(await build(cwd, '--now', '2031-06-01T00:00:00Z')).toMatchObject({ scheduled: 0, prepared: 0 });
    expect(published(cwd)['hlj/later/index.html']).toContain('明天');
    expect(published(cwd)).toEqual(await clean(cwd, '--now', '2031-06-01T00:00:00Z'));
  });

  it('takes breaking news down when its time is over, without a look at any article', async () => {
    const cwd = newsroom();
    const text = article('突發').replace(
      '---\n\n',
      'breaking: { until: 2020-08-07T18:00:00+08:00 }\n---\n\n',
    );
    writeIn(cwd, 'content/hlj/now.md', text);
    await build(cwd, '--now', '2020-08-07T10:00:00Z');
    expect(published(cwd)['index.html']).not.toContain('id="breaking"');
    await build(cwd, '--now', '2020-08-07T09:00:00Z');
    expect(published(cwd)['index.html']).toContain('id="breaking"');
    expect(await build(cwd, '--now', '2020-08-07T09:59:00Z')).toMatchObject({ written: 0 });
    expect(await build(cwd, '--now', '2020-08-07T10:00:00Z')).toMatchObject({ prepared: 0 });
    expect(published(cwd)).toEqual(await clean(cwd, '--now', '2020-08-07T10:00:00Z'));
    expect(published(cwd)['hlj/index.html']).not.toContain('id="breaking"');
  });

  it('knows when an article ceases to be news, and until then that nothing has changed', async () => {
    const cwd = newsroom();
    const at = (now: string) => build(cwd, '--now', now);
    await at('2020-08-09T07:02:00+08:00');
    expect(await at('2020-08-09T07:02:59+08:00')).toMatchObject({ written: 0 });
    expect(await at('2020-08-09T07:03:00+08:00')).toMatchObject({ prepared: 0, written: 2 });
    expect(published(cwd)).toEqual(await clean(cwd, '--now', '2020-08-09T07:03:00+08:00'));
    // The clock of another machine may be behind.
    expect(await at('2020-08-09T07:02:00+08:00')).toMatchObject({ written: 2 });
  });

  it('leaves the site as it is while there are errors, and does not parse the rest again', async () => {
    const cwd = newsroom();
    writeIn(cwd, 'content/bad.md', '沒有開頭\n');
    expect(await build(cwd)).toMatchObject({ ok: false, prepared: 13 });
    expect(await build(cwd)).toMatchObject({ ok: false, prepared: 0 });
    writeIn(cwd, 'content/bad.md', article('好了'));
    expect(await build(cwd)).toMatchObject({ ok: true, prepared: 1 });
    writeIn(cwd, 'content/bad.md', '又壞了\n');
    const before = published(cwd);
    expect(await build(cwd)).toMatchObject({ ok: false, written: 0 });
    expect(published(cwd)).toEqual(before);
    rmSync(join(cwd, 'content/bad.md'));
    expect(await build(cwd)).toMatchObject({ ok: true, prepared: 0 });
    expect(published(cwd)).toEqual(await clean(cwd));
  });

  it('puts a published file right that somebody has changed or removed', async () => {
    const cwd = newsroom();
    await build(cwd);
    rmSync(join(cwd, 'public/hlj/a001/index.html'));
    writeFileSync(join(cwd, 'public/hlj/a002/index.html'), 'x');
    expect(await build(cwd)).toMatchObject({ written: 2 });
    expect(published(cwd)).toEqual(await clean(cwd));
  });

  it('sees a change that keeps size and time of the file', async () => {
    const cwd = newsroom();
    await build(cwd);
    const path = join(cwd, 'content/hlj/a001.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('的正文', '的全文'));
    utimesSync(path, Date.now() / 1000 - 3600, Date.now() / 1000 - 3600);
    expect(await build(cwd)).toMatchObject({ prepared: 1 });
    expect(published(cwd)['hlj/a001/index.html']).toContain('的全文');
  });

  it.each(['truncated', 'changed in the middle', 'removed', 'empty'])(
    'builds the same site where a kept file is %s',
    async (damage) => {
      const cwd = newsroom();
      await build(cwd);
      const names = kept(cwd);
      expect(names.length).toBeGreaterThan(1);
      for (const [index, location] of names.entries()) {
        writeIn(cwd, 'content/hlj/a001.md', article('第1篇', `改了${String(index)}次。`));
        const bytes = readFileSync(location);
        const middle = bytes.length >> 1;
        if (damage === 'truncated') truncateSync(location, middle);
        if (damage === 'removed') rmSync(location);
        if (damage === 'empty') truncateSync(location, 0);
        if (damage === 'changed in the middle') {
          bytes[middle] = (bytes[middle] ?? 0) ^ 1;
          writeFileSync(location, bytes);
        }
        expect(await build(cwd), location).toMatchObject({ ok: true });
        expect(published(cwd), location).toEqual(await clean(cwd));
      }
    },
    60_000,
  );

  it('publishes the same bytes with one thread and with several', async () => {
    const cwd = newsroom(260);
    await build(cwd, '--jobs', '3');
    expect(published(cwd)).toEqual(await clean(cwd, '--jobs', '1'));
  });
});
