import { describe, expect, it } from 'vitest';
import { explain } from '../../src/diagnostics/render-text.js';
import { readFrontMatter } from '../../src/schema/front-matter.js';
import { brief } from './brief.js';

const read = (text: string) => readFrontMatter({ text, file: 'a.md', line: 2 });

/** Between a line before and a sound date after it, the fault begins in line 3. */
const between = (lines: string) => read(`lead: 0\n${lines}\ndate: 2020-08-07\n`);

describe('broken YAML', () => {
  it.each([
    ['full-width-colon', 'title：標題', '3:6'],
    ['full-width-colon', '標題：甲', '3:3'],
    ['full-width-colon', 'title: 甲\nsource:\n  name：新華社', '5:7'],
    ['full-width-colon', 'title: 甲\nsource:\n  name：新華社\n  url: https://a.cn/', '5:7'],
    ['no-space-after-colon', 'title:標題', '3:6'],
    ['no-space-after-dash', 'title: 甲\ntags:\n- 甲\n-乙\n- 丙', '6:1'],
    ['no-colon', 'title: 甲\n乙', '4:1'],
    ['colon-in-text', 'title: 標題: 副題', '3:10'],
    ['colon-in-text', 'title: 標題: 副題: 又', '3:10'],
    ['colon-in-text', 'title: 標題:', '3:10'],
    ['hash-in-text', 'title: 說 #話題', '3:10'],
    ['reserved-sign', 'title: @某', '3:8'],
    ['reserved-sign', 'title: `某`', '3:8'],
    ['reserved-sign', 'title: **重點**', '3:8'],
    ['reserved-sign', 'title: & 甲', '3:8'],
    ['reserved-sign', 'title: !重要', '3:8'],
    ['reserved-sign', 'title: !!timestamp 2020-01-01', '3:8'],
    ['reserved-sign', 'title: > 甲', '3:8'],
    ['reserved-sign', 'title: |甲', '3:8'],
    ['reserved-sign', 'title: - 甲', '3:8'],
    ['reserved-sign', 'title: ? 甲', '3:8'],
    ['unclosed-quote', 'title: "標題', '3:8'],
    ['unclosed-quote', "title: '標題", '3:8'],
    ['unclosed-quote', 'title: "標題\nkicker: "引題"', '3:8'],
    ['no-comma', 'title: 甲\nsource: {name: 乙 url: https://a.cn/}', '4:16'],
    ['wide-indent', 'title: 甲\n　　slug: a', '4:1'],
    ['unclosed-bracket', 'title: 甲\ntags: [甲, 乙', '4:7'],
    ['unclosed-bracket', 'title: 甲\nsource: {name: 乙', '4:9'],
    ['text-after-value', 'title: "獨家"標題', '3:12'],
    ['text-after-value', 'title: [獨家]標題', '3:12'],
    ['bad-escape', 'title: "c:\\窗"', '3:11'],
    ['bad-indent', 'title: 甲\n  kicker: 乙', '4:3'],
    ['bad-indent', 'title: 甲\nsource:\n  name: 乙\n url: 丙', '6:2'],
    ['bad-indent', 'title: 甲\ntags:\n  - 甲\n - 乙', '6:2'],
    ['tab', 'title: 甲\nsource:\n\tname: 乙', '5:1'],
    ['duplicate-key', 'title: 甲\ntitle: 乙', '4:1'],
    ['duplicate-key', 'title: 甲\nsource: {name: 乙, name: 丙}', '4:19'],
    ['complex-key', 'title: 甲\n? [乙]\n: 丙', '4:3'],
    ['alias-cycle', 'title: 甲\ntags: &x [*x]', '4:11'],
    ['too-deep', `title: 甲\ntags: ${'['.repeat(60)}${']'.repeat(60)}`, '4:56'],
  ])('%s is named, at its place, and hides nothing else: %j', (problem, lines, place) => {
    const { diagnostics } = between(lines);
    const broken = diagnostics.filter(({ code }) => code === 'DB102');
    expect(broken.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
    expect(broken[0]?.details).toEqual({ problem });
    const last = `DB106 ${lines.split('\n').length + 3}:7`;
    expect(brief(diagnostics).filter((each) => !each.startsWith('DB102'))).toEqual(['DB107 2:7', last]);
    for (const language of ['en', 'zh-Hant', 'zh-Hans'] as const) {
      const { what, fix } = explain(broken[0]!, language);
      expect(what).not.toContain(problem === 'tab' ? ': tab.' : problem);
      // A remedy of its own, not the one for problems that have no words.
      expect(fix).not.toBe(explain({ ...broken[0]!, details: {} }, language).fix);
    }
  });

  it('is reported for every line where all colons are full-width', () => {
    expect(brief(read('title：標題\ndate：2020-08-07\n').diagnostics)).toEqual(['DB102 2:6', 'DB102 3:5']);
  });

  it('is reported where keys are indented less than the first', () => {
    expect(brief(read('  title: 甲\ndate: 2020-08-07\n').diagnostics)).toEqual(['DB102 3:1']);
  });

  it('is reported where the data is no map', () => {
    expect(read('- 甲\n- 乙\n').diagnostics).toMatchObject([
      { code: 'DB102', line: 2, details: { problem: 'no-map' } },
    ]);
    expect(read('甲\n').diagnostics.at(-1)).toMatchObject({
      line: 2,
      column: 1,
      details: { problem: 'no-map' },
    });
  });

  it('is reported where a second block of data begins', () => {
    const { diagnostics } = read('title: 甲\ndate: 2020-08-07T07:24:00Z\n...\nlead: 1\n');
    expect(diagnostics).toMatchObject([{ line: 5, column: 1, details: { problem: 'multiple-documents' } }]);
  });

  it('is told in the words of the library where there are no better ones', () => {
    const [fault] = read('%YAML 1.1\ntitle: 甲\n').diagnostics;
    expect(fault).toMatchObject({ code: 'DB102', details: { problem: 'MISSING_CHAR' } });
    expect(explain(fault!, 'zh-Hant').what).toContain('Missing directives-end');
  });

  it('is reported for references that unfold to more than memory holds', () => {
    const lines = Array.from({ length: 30 }, (_, level) => {
      const item = level === 0 ? '甲' : `*x${level - 1}`;
      return `k${level}: &x${level} [${Array.from({ length: 10 }, () => item).join(', ')}]`;
    });
    const bombs = read(`${lines.join('\n')}\n`).diagnostics.filter(({ code }) => code === 'DB102');
    expect(bombs[0]).toMatchObject({ line: 5, details: { problem: 'alias-bomb' } });
  });

  it('does not end the process when brackets are nested a hundred thousand deep', () => {
    expect(brief(read(`tags: ${'['.repeat(100_000)}`).diagnostics)).toContain('DB102 2:56');
    expect(brief(read(`tags: ${'{a: '.repeat(20_000)}`).diagnostics)).toContain('DB102 2:203');
  });

  it('is none where a closing bracket stands at the beginning of a line', () => {
    const { value, diagnostics } = read('title: 甲\ndate: 2020-08-07T07:24:00Z\ntags: [\n  甲,\n  乙,\n]\n');
    expect(diagnostics).toEqual([]);
    expect(value.meta.tags).toEqual(['甲', '乙']);
  });

  it('is none where a comment has a space after its #', () => {
    expect(read('title: 甲 # 註\ndate: 2020-08-07T07:24:00Z # 註\n').diagnostics).toEqual([]);
  });
});
