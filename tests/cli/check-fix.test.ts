import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

import { dongbei, makeFolder } from '../support/command.js';
import { article } from '../support/memory-sources.js';

const location = 'content/hlj/a.md';
const text =
  `\uFEFF${article('汛期防范', '連日斗爭，有懮有喜。  \n這裡的人說「纔」。', 'tags: [戰斗]\n')}`.replaceAll(
    '\n',
    '\r\n',
  );
const mended = text
  .replace('防范', '防範')
  .replace('斗爭', '鬥爭')
  .replace('懮', '憂')
  .replace('戰斗', '戰鬥');

function newsroom(): string {
  return makeFolder({
    'dongbei.config.yaml': 'site:\n  name: 松花江日報\n  baseUrl: https://news.example/\n',
    'content/hlj/section.yaml': 'title: 黑龍江\n',
    [location]: text,
  });
}

const read = (cwd: string): string => readFileSync(join(cwd, location), 'utf8');

describe('an editor with a carelessly converted article', () => {
  it('is shown each fault by check, which changes nothing and does not fail', async () => {
    const cwd = newsroom();
    const { code, stderr } = await dongbei(['check', '--lang', 'zh-Hant'], { cwd });
    expect(code).toBe(0);
    expect(stderr).toContain(`${location}:2:10  提醒 DB701  「防范」應作「防範」。`);
    expect(stderr).toContain(
      [
        '  > 2 | title: 汛期防范',
        '      |            ^^^^',
        '  原因：簡體的「范」對應不止一個繁體字，轉換時選錯了。',
        '  辦法：執行 dongbei check --fix 即可全部改正；要保留原樣，請寫成 :zh[…] 或加入詞表。',
      ].join('\n'),
    );
    expect(stderr).toContain('5 處提醒');
    expect(read(cwd)).toBe(text);
  });

  it('has them put right by check --fix, to the byte, and is told what was changed', async () => {
    const cwd = newsroom();
    const { code, stdout, stderr } = await dongbei(['check', '--fix'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 5)).toEqual([
      `${location}:2:10  防范 → 防範`,
      `${location}:4:8  戰斗 → 戰鬥`,
      `${location}:7:3  斗爭 → 鬥爭`,
      `${location}:7:6  有懮有喜 → 有憂有喜`,
      'Put right 4 place(s) in 1 file(s).',
    ]);
    expect(stderr).toContain(`${location}:8:7  warning DB702  Is “纔” meant, or “才”?`);
    expect(stderr).not.toContain('DB701');
    expect(read(cwd)).toBe(mended);
  });

  it('finds nothing more to put right the second time', async () => {
    const cwd = newsroom();
    await dongbei(['check', '--fix', '--quiet'], { cwd });
    const { code, stdout } = await dongbei(['check', '--fix', '--lang', 'zh-Hans'], { cwd });
    expect([code, stdout.split('\n')[0]]).toEqual([0, '没有要改正的地方。']);
    expect(read(cwd)).toBe(mended);
  });

  it('has the sections and the configuration, wherever it stands, put right in the same run', async () => {
    const cwd = makeFolder({
      'site/news.yaml': 'site:\r\n  name: 戰斗日報\r\n  baseUrl: https://news.example/\r\n',
      'content/hlj/section.yaml': 'title: 防范',
      'content/hlj/a.md': article('黑龍江'),
    });
    const { code, stdout } = await dongbei(['check', '--fix', '--config', 'site/news.yaml'], { cwd });
    expect(code).toBe(0);
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'site/news.yaml:2:9  戰斗 → 戰鬥',
      'content/hlj/section.yaml:1:8  防范 → 防範',
      'Put right 2 place(s) in 2 file(s).',
    ]);
    expect(readFileSync(join(cwd, 'site/news.yaml'), 'utf8')).toBe(
      'site:\r\n  name: 戰鬥日報\r\n  baseUrl: https://news.example/\r\n',
    );
    expect(readFileSync(join(cwd, 'content/hlj/section.yaml'), 'utf8')).toBe('title: 防範');
  });

  it('gets the changes as JSON', async () => {
    const cwd = newsroom();
    const { stdout } = await dongbei(['check', '--fix', '--json'], { cwd });
    const { ok, repaired, diagnostics } = JSON.parse(stdout) as Record<string, unknown>;
    expect(ok).toBe(true);
    expect(repaired).toContainEqual({ file: location, line: 2, column: 10, before: '防范', after: '防範' });
    expect(diagnostics).toMatchObject([{ code: 'DB702' }]);
  });

  it('has the words put right although the site has errors, and still fails for those', async () => {
    const cwd = newsroom();
    writeFileSync(join(cwd, 'content/b.md'), article('這裡', '[無](none.md)，要防范'));
    const { code } = await dongbei(['check', '--fix'], { cwd });
    expect(code).toBe(1);
    expect(readFileSync(join(cwd, 'content/b.md'), 'utf8')).toContain('要防範');
  });
});

describe('a build service that runs check', () => {
  it('gets a SARIF log on standard output', async () => {
    const { code, stdout, stderr } = await dongbei(['check', '--format', 'sarif'], { cwd: newsroom() });
    const log = JSON.parse(stdout) as { runs: { results: { ruleId: string }[] }[] };
    expect(log.runs[0]?.results.map(({ ruleId }) => ruleId)).toContain('DB701');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('of GitHub gets annotations beside what people read, named from the root of the repository', async () => {
    const cwd = newsroom();
    const env = { GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: dirname(cwd) };
    const { stdout, stderr } = await dongbei(['check'], { cwd, env });
    expect(stdout).toContain(
      `::warning file=${basename(cwd)}/${location},line=2,endLine=2,col=10,endColumn=12,`,
    );
    expect(stderr).toContain('DB701');
  });

  it('is told which forms there are', async () => {
    const { code, stderr } = await dongbei(['check', '--format', 'xml'], { cwd: newsroom() });
    expect([code, stderr.split('\n')[0]]).toEqual([
      2,
      '“xml” is not possible for --format. Possible is: human, json, github, sarif.',
    ]);
  });
});
