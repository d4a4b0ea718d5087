import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { binary, dongbei, makeFolder } from '../support/command.js';
import { article } from '../support/memory-sources.js';

function newsroom(files: Record<string, string> = {}): string {
  return makeFolder({
    'dongbei.config.yaml': 'site:\n  name: 松花江日报\n  baseUrl: https://news.example/\n',
    'content/hlj/section.yaml': 'title: 黑龙江\n',
    'content/hlj/a.md': article('农事安排', '村里开会。\n\n渠道能并则并，这是规定。'),
    ...files,
  });
}

const read = (cwd: string, path: string): string => readFileSync(join(cwd, path), 'utf8');

describe('an editor who is asked how to write a character', () => {
  it('sees the question with both answers, gives one, and is not asked again', async () => {
    const cwd = newsroom();
    const asked = await dongbei(['check', '--lang', 'zh-Hans'], { cwd });
    expect(asked.code).toBe(0);
    expect(asked.stdout).toMatch(
      /content\/hlj\/a\.md:8:\d {2}渠道能.*【并】.*[並併] \d\d % · [並併] \d\d %/u,
    );
    const command = /应作“.”：dongbei (term \S+ \S+)/u.exec(asked.stdout)?.[1] ?? '';
    const answered = await dongbei(command.split(' '), { cwd });
    expect(answered.code).toBe(0);
    const [, hans = '', hant = ''] = command.split(' ');
    expect(read(cwd, 'glossary/words.yaml')).toBe(`terms:\n  - {hans: ${hans}, hant: ${hant}}\n`);
    const again = await dongbei(['check', '--lang', 'zh-Hans'], { cwd });
    expect(again.code).toBe(0);
    expect(again.stdout).not.toContain(command);
  });

  it('is asked only where nothing is in error, before the warnings; how many there are of these stands last', () => {
    const shown = (cwd: string, ...args: string[]): string[] => {
      const command = [process.execPath, binary, 'check', ...args];
      const { stdout } = spawnSync('/bin/sh', ['-c', 'exec "$0" "$@" 2>&1', ...command], {
        cwd,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], NO_COLOR: '1', LC_ALL: 'C' },
      });
      return stdout.trimEnd().split('\n');
    };
    const draft = article('秋收', '', 'draft: true\nauhtor: 刘雪\n');
    const warned = shown(newsroom({ 'content/hlj/b.md': draft }));
    const question = warned.findIndex((line) => line.includes('dongbei term'));
    const warning = warned.findIndex((line) => line.includes('warning DB103'));
    expect(question).toBeGreaterThan(0);
    expect(warning).toBeGreaterThan(question);
    expect(warned.at(-1)).toBe('0 error(s), 1 warning(s).');

    const cwd = newsroom({ 'content/hlj/b.md': article('秋收', '', 'auhtor: 刘雪\n') });
    const refused = shown(cwd);
    expect(refused.join('\n')).not.toContain('dongbei term');
    expect(refused.slice(-2)).toEqual([
      expect.stringMatching(
        /^Once the errors are put right, [1-9]\d* doubtful character\(s\) will be listed\.$/u,
      ),
      '1 error(s), 1 warning(s).',
    ]);
    expect(shown(cwd, '--lang', 'zh-Hans').at(-2)).toMatch(
      /^另有 \d+ 个字转成繁体时拿不准，改正错误后列出。$/u,
    );
    for (const silent of [['--quiet'], ['--doubts', '0']]) {
      expect(shown(cwd, ...silent).join('\n')).not.toContain('doubtful');
    }
  });

  it('gets all of it as JSON, and as many as wished for', async () => {
    const cwd = newsroom();
    const { stdout } = await dongbei(['check', '--json', '--doubts', '1'], { cwd });
    const result = JSON.parse(stdout) as { doubtful: number; doubts: Record<string, unknown>[] };
    expect(result.doubtful).toBeGreaterThan(1);
    expect(result.doubts).toHaveLength(1);
    expect(result.doubts[0]).toMatchObject({ file: 'content/hlj/a.md', line: 8, from: '并' });
    const none = await dongbei(['check', '--doubts', '0'], { cwd });
    expect(none.stdout).not.toContain('dongbei term');
    expect((await dongbei(['check', '--doubts', 'x'], { cwd })).code).toBe(2);
  });
});

describe('dongbei term', () => {
  it('adds to the list that is there, and says what is decided already', async () => {
    const cwd = newsroom({ 'glossary/names.yaml': '# names\nterms:\n  - 范\n' });
    expect((await dongbei(['term', '农事历', '農事曆'], { cwd })).code).toBe(0);
    expect(read(cwd, 'glossary/names.yaml')).toBe(
      '# names\nterms:\n  - 范\n  - {hans: 农事历, hant: 農事曆}\n',
    );
    const again = await dongbei(['term', '农事历', '農事曆'], { cwd });
    expect([again.code, again.stdout]).toEqual([
      0,
      'glossary/names.yaml says so already: 农事历 is 農事曆.\n',
    ]);
    const other = await dongbei(['term', '农事历', '農事歷'], { cwd });
    expect(other.code).toBe(1);
    expect(other.stderr).toContain('glossary/names.yaml:4 decides otherwise');
  });

  it('can hold for one folder only', async () => {
    const cwd = newsroom({ 'glossary/names.yaml': 'terms:\n  - 范\n' });
    expect((await dongbei(['term', '历', '曆', '--scope', 'hlj'], { cwd })).code).toBe(0);
    expect(read(cwd, 'glossary/words-hlj.yaml')).toBe('scope: hlj\nterms:\n  - {hans: 历, hant: 曆}\n');
    expect((await dongbei(['term', '历', '曆', '--scope', 'nowhere'], { cwd })).code).toBe(2);
  });

  it('refuses what is no Chinese word, and a glossary that has faults', async () => {
    const cwd = newsroom({ 'glossary/names.yaml': 'terms:\n  - {hans: 范}\n' });
    expect((await dongbei(['term', 'abc', '范'], { cwd })).code).toBe(2);
    const { code, stderr } = await dongbei(['term', '历', '曆'], { cwd });
    expect([code, stderr.includes('DB801')]).toEqual([1, true]);
    expect(existsSync(join(cwd, 'glossary/words.yaml'))).toBe(false);
  });

  it('is told where the list of people says otherwise, and gets a line beside it', async () => {
    const cwd = newsroom({ 'glossary/people.yaml': 'people:\n  - 钟海林\n' });
    const refused = await dongbei(['term', '钟海林', '鐘海林', '--lang', 'en'], { cwd });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('glossary/people.yaml:2');
    expect((await dongbei(['term', '农事历', '農事曆'], { cwd })).code).toBe(0);
    expect(read(cwd, 'glossary/people.yaml')).toBe(
      'people:\n  - 钟海林\nterms:\n  - {hans: 农事历, hant: 農事曆}\n',
    );
  });
});
