import { describe, expect, it } from 'vitest';

import { githubAnnotation } from '../../src/diagnostics/github-annotation.js';
import { report } from '../../src/diagnostics/report.js';
import { sarifLog } from '../../src/diagnostics/sarif.js';

const mark = report('DB710', 'content/a.md', { line: 6, column: 3 }, { wrong: ',', right: '，' });
const link = report('DB302', 'content/汛 期.md', { line: 9, column: 1, length: 12 }, { target: '100%\n.md' });

describe('an annotation of GitHub', () => {
  it('names place, code and what to do, in one line', () => {
    expect(githubAnnotation(mark, mark.file, 'zh-Hant')).toBe(
      '::warning file=content/a.md,line=6,endLine=6,col=3,endColumn=4,title=DB710::' +
        '「,」是半形；中文裡用全形「，」。半形標點是配拉丁字母的，夾在漢字中間會太擠、太低。執行 dongbei check --fix 即可全部改正。',
    );
  });

  it('escapes what would end it', () => {
    const written = githubAnnotation(link, 'content/a,b:c.md', 'en');
    expect(written).toMatch(/^::error file=content\/a%2Cb%3Ac\.md,line=9,/u);
    expect(written).toContain('100%25%0A.md');
    expect(written.split('\n')).toHaveLength(1);
  });
});

describe('a SARIF log', () => {
  it('has the rules that found something, and each result with its place in UTF-16 columns', () => {
    expect(sarifLog([link, mark, { ...mark, line: 7, severity: 'error' }], 'en', '1.2.3')).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'dongbei',
              semanticVersion: '1.2.3',
              rules: [
                { id: 'DB302', name: 'BrokenLink', defaultConfiguration: { level: 'error' } },
                { id: 'DB710', name: 'HalfWidthMark', defaultConfiguration: { level: 'warning' } },
              ],
            },
          },
          columnKind: 'utf16CodeUnits',
          results: [
            {
              ruleId: 'DB302',
              ruleIndex: 0,
              level: 'error',
              locations: [
                {
                  physicalLocation: {
                    artifactLocation: { uri: 'content/%E6%B1%9B%20%E6%9C%9F.md', uriBaseId: '%SRCROOT%' },
                    region: { startLine: 9, startColumn: 1, endColumn: 13 },
                  },
                },
              ],
            },
            { ruleIndex: 1, level: 'warning' },
            { ruleIndex: 1, level: 'error' },
          ],
        },
      ],
    });
  });

  it('names its language without a script, which its schema does not know', () => {
    expect(sarifLog([], 'zh-Hant', '1.2.3')).toMatchObject({
      runs: [{ tool: { driver: { language: 'zh-TW' } } }],
    });
  });

  it('is whole where nothing was found, and names files outside the repository by their whole address', () => {
    expect(sarifLog([], 'en', '1.2.3')).toMatchObject({ runs: [{ results: [] }] });
    expect(JSON.stringify(sarifLog([{ ...mark, file: '/other/a.md' }], 'en', '1.2.3'))).toContain(
      '{"uri":"file:///other/a.md"}',
    );
  });
});
