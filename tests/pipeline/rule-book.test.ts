import { describe, expect, it } from 'vitest';

import { createConversion } from '../../src/conversion/conversion.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { repairText } from '../../src/model/repair.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { checkSite, type CheckedSite } from '../../src/pipeline/check-site.js';
import { loadConfig, loadSite } from '../../src/pipeline/load-site.js';
import { article, memorySources, now, type Newsroom } from '../support/memory-sources.js';

const site = 'site:\n  name: 松花江日報\n  baseUrl: https://news.example/\n';
const conversion = createConversion();

/** What `check` alone finds, without the faults of a build. */
function check(newsroom: Newsroom): CheckedSite {
  const sources = memorySources({ config: site, ...newsroom });
  const { value: config } = loadConfig(sources);
  const loaded = config && loadSite(config, sources, now).value;
  if (loaded === undefined) throw new Error('no site');
  return checkSite(loaded, sources, conversion);
}

const brief = ({ diagnostics }: Pick<CheckedSite, 'diagnostics'>): string[] =>
  diagnostics.map(({ code, file, line, severity }: Diagnostic) => {
    return `${code} ${file.replace('content/', '')}:${line}${severity === 'error' ? '!' : ''}`;
  });

describe('a rule of check', () => {
  const files = { 'a.md': article('水位', '退了,又漲。。'), 'hlj/b.md': article('水位', '又漲。。') };

  it('is turned off, or made an error, for the whole site', () => {
    const config = `${site}check: { rules: { DB710: off, DB713: error } }\n`;
    expect(brief(check({ files, config }))).toEqual(['DB713 a.md:6!', 'DB713 hlj/b.md:6!']);
  });

  it('is what the nearest section says, and the configuration where none does', () => {
    const config = `${site}check: { rules: { DB713: off } }\n`;
    const section = { 'hlj/section.yaml': 'title: 黑龍江\ncheck: { rules: { DB713: warning } }\n' };
    const below = { 'hlj/tu/section.yaml': 'title: 圖\n', 'hlj/tu/c.md': article('水位', '又漲。。') };
    expect(brief(check({ config, files: { ...files, ...section, ...below } }))).toEqual([
      'DB710 a.md:6',
      'DB713 hlj/b.md:6',
      'DB713 hlj/tu/c.md:6',
    ]);
  });

  it('is turned off for an article by its front matter, and repairs nothing in it', () => {
    const text = article('水位', '退了,又漲。。', 'check: { rules: { DB710: off } }\n');
    const { diagnostics, repairs } = check({ files: { 'a.md': text } });
    expect(brief({ diagnostics })).toEqual(['DB713 a.md:7']);
    expect(repairs.map(repairText)).toEqual([text.replace('。。', '。')]);
  });

  it('is turned off by a comment for its line, or for the paragraph below', () => {
    const body = [
      '退了,又漲<!-- dongbei-ignore DB710 -->',
      '退了,又漲',
      '',
      '<!-- dongbei-ignore DB710, DB713 -->',
      '',
      '退了,又漲。。',
      '又退,又漲',
      '',
      '退了,又漲',
    ].join('\n');
    const text = article('水位,又漲 # dongbei-ignore DB710', body);
    expect(brief(check({ files: { 'a.md': text } }))).toEqual(['DB710 a.md:7', 'DB710 a.md:14']);
  });

  it('is not turned off by what only looks like a comment', () => {
    const text = article('水位', '退了,又漲 `<!-- dongbei-ignore DB710 -->`\n\n# dongbei-ignore DB710');
    expect(brief(check({ files: { 'a.md': text } }))).toEqual(['DB710 a.md:6']);
  });
});

describe('turning off what is no rule', () => {
  it('is an error wherever it is written, and names the rule that was meant', () => {
    const config = `${site}check: { rules: { DB71O: off, DB302: off } }\n`;
    const files = {
      'a.md': article('水位', '退了<!-- dongbei-ignore DB7100 -->', 'check: { rules: { DB999: off } }\n'),
    };
    const { diagnostics } = buildSite(memorySources({ config, files }), now, { thorough: true });
    expect(diagnostics).toMatchObject([
      { code: 'DB720', file: 'content/a.md', line: 4, details: { rule: 'DB999' } },
      { code: 'DB720', file: 'content/a.md', line: 7, details: { rule: 'DB7100', suggestion: 'DB710' } },
      {
        code: 'DB720',
        file: 'dongbei.config.yaml',
        line: 4,
        details: { rule: 'DB71O', suggestion: 'DB710' },
      },
      { code: 'DB720', file: 'dongbei.config.yaml', line: 4, details: { rule: 'DB302', known: 'yes' } },
    ]);
  });

  it('is an error where the level is none', () => {
    const config = `${site}check: { rules: { DB710: no } }\n`;
    const { diagnostics } = buildSite(memorySources({ config, files: { 'a.md': article('水位') } }), now);
    expect(diagnostics).toMatchObject([
      { code: 'DB107', line: 4, details: { allowed: 'off, warning, error' } },
    ]);
  });
});

describe('what is turned off and never found', () => {
  it('is a warning in an article, and none in a section or the configuration', () => {
    const config = `${site}check: { rules: { DB710: off } }\n`;
    const files = {
      'hlj/section.yaml': 'title: 黑龍江\ncheck: { rules: { DB711: off } }\n',
      'hlj/a.md': article('水位', '退了<!-- dongbei-ignore DB713 -->', 'check: { rules: { DB712: off } }\n'),
    };
    expect(brief(check({ config, files }))).toEqual(['DB721 hlj/a.md:7', 'DB721 hlj/a.md:4']);
  });
});

it('comments and rules of an article are in no page', () => {
  const text = article(
    '水位',
    '退了<!-- dongbei-ignore DB710 -->。\n\n<!-- dongbei-ignore DB711 -->\n\n又漲。',
    'check: { rules: { DB712: off } }\n',
  );
  const { files } = buildSite(memorySources({ config: site, files: { 'a.md': text } }), now);
  for (const file of files) {
    if (!('text' in file)) continue;
    expect(file.text, file.path).not.toMatch(/dongbei-ignore|DB71/u);
  }
});
