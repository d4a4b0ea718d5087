import { spawn } from 'node:child_process';
import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

import { binary, dongbei } from '../support/command.js';

const cwd = process.cwd();
const toHant = ['convert', '--from', 'hans', '--to', 'hant'];

describe('dongbei convert --explain', () => {
  it('says after each line where, what, why, and how sure it is', async () => {
    const { stdout, code } = await dongbei([...toHant, '--explain'], {
      cwd,
      input: '皇后，𠮷后来\n今天\n姓钟',
    });
    expect(code).toBe(0);
    expect(stdout.replaceAll(/[\d.]+ : 1/gu, 'N : 1')).toBe(
      [
        '皇后，𠮷後來',
        '  2  后 → 后  the dictionary has 皇后, N : 1 against 後',
        '  5  后 → 後  the dictionary has 后来, more than N : 1 against 后',
        '今天',
        '姓鍾',
        '  2  钟 → 鍾  part of a name',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['en', 'the usual reading, ', ' : 1 against 里'],
    ['zh-Hant', '通常的寫法；比「里」可信，', ' : 1'],
    ['zh-Hans', '通常的写法；比“里”可信，', ' : 1'],
  ])('says so in %s', async (language, before, after) => {
    const { stdout } = await dongbei([...toHant, '--explain', '--lang', language], {
      cwd,
      input: '他的干部在海里游泳',
    });
    expect(stdout).toContain(`  7  里 → 裡  ${before}`);
    expect(stdout).toContain(after);
  });

  it('tells places of the whole line where an address stands before', async () => {
    const { stdout } = await dongbei([...toHant, '--explain'], { cwd, input: '见 https://a.cn/后 ，以后\n' });
    expect(stdout).toMatch(/^見 https:\/\/a\.cn\/后 ，以後\n {2}20 {2}后 → 後 /u);
  });

  it('tells to Simplified which words keep what would read otherwise alone', async () => {
    const { stdout } = await dongbei(['convert', '--to', 'hans', '--explain'], {
      cwd,
      input: '著名的乾隆看著\n',
    });
    expect(stdout).toBe(
      '著名的乾隆看着\n  1  著 → 著  the dictionary has 著名\n  4  乾 → 乾  the dictionary has 乾隆\n',
    );
  });

  it('prints one object a line with --json, offsets in UTF-16 units', async () => {
    const { stdout } = await dongbei(['convert', '--to', 'tw', '--json'], { cwd, input: '𠮷后来\n後來\n' });
    const [first, second] = stdout.trimEnd().split('\n');
    expect(JSON.parse(first!)).toEqual({
      text: '𠮷後來',
      from: 'hans',
      decisions: [
        {
          ...{ column: 2, start: 2, end: 3, from: '后', to: '後', reason: 'word', word: '后来' },
          around: { before: 1, start: 2, end: 4, after: 4 },
          other: { to: '后', logOdds: expect.any(Number) as number },
          why: 'the dictionary has 后来, more than 1000 : 1 against 后',
        },
      ],
    });
    expect(JSON.parse(second!)).toEqual({ text: '後來', from: 'hant', decisions: [] });
  });

  it('explains itself in three languages', async () => {
    for (const [language, words] of [
      ['en', 'print each choice made in it'],
      ['zh-Hant', '列出其中的取捨'],
      ['zh-Hans', '列出其中的取舍'],
    ] as const) {
      const { stdout } = await dongbei(['convert', '--help', '--lang', language], { cwd });
      expect(stdout).toContain(words);
    }
  });
});

describe('dongbei convert', () => {
  it('ends lines at LF and CRLF only, and its last one too', async () => {
    const input = '后来\u2028面粉\r\n\r\n头发\r面条\n最后';
    const { stdout } = await dongbei(toHant, { cwd, input });
    expect(stdout).toBe('後來\u2028麵粉\n\n頭髮\r麵條\n最後\n');
  });

  it('takes characters as whole that come in two pieces', async () => {
    const child = spawn(process.execPath, [binary, ...toHant], { stdio: ['pipe', 'pipe', 'inherit'] });
    const bytes = Buffer.from('头发\n面条');
    child.stdin.write(bytes.subarray(0, 4));
    setTimeout(() => child.stdin.end(bytes.subarray(4)), 300);
    expect(await text(child.stdout)).toBe('頭髮\n麵條\n');
  });

  it('answers each line before the next one comes', async () => {
    const child = spawn(process.execPath, [binary, ...toHant], { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.write('头发\n');
    const [answer] = (await once(child.stdout, 'data')) as [Buffer];
    child.stdin.end();
    expect(answer.toString()).toBe('頭髮\n');
  });

  it('ends quietly when its reader has gone', async () => {
    const child = spawn(process.execPath, [binary, ...toHant, '--explain'], { stdio: 'pipe' });
    child.stdin.on('error', () => undefined);
    child.stdin.write('面条和头发，后来\n'.repeat(100_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end();
    const complaints = text(child.stderr);
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(await complaints).toBe('');
  });
});

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const piece of stream.setEncoding('utf8')) all += String(piece);
  return all;
}
