import { describe, expect, it } from 'vitest';

import { allCodes, codePage, samples } from '../../src/diagnostics/code-page.js';
import { languages, type Language } from '../../src/diagnostics/language.js';
import { fillIn, messagesIn } from '../../src/diagnostics/messages.js';
import type { Sample } from '../../src/diagnostics/samples/sample.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { checkSamples } from '../support/sample-site.js';

const all = Object.entries(samples);
/** What is reported of the file of a sample; that of the configuration is the same for all. */
const ofSample = (found: readonly Diagnostic[], code: string, { place }: Sample): Diagnostic[] =>
  found.filter((each) => each.code === code && (place === 'config' || each.file.includes(code)));

describe('the examples of the catalogue', () => {
  const wrong = checkSamples(all, 'wrong');
  const right = checkSamples(all, 'right');

  it.each(all)(
    'of %s is found in its wrong form, with what its page says, and not in its right one',
    (code, sample) => {
      expect(ofSample(wrong, code, sample)[0]?.details).toMatchObject(sample.details);
      expect(ofSample(right, code, sample)).toEqual([]);
    },
  );

  it('are there for every rule that can be turned off', () => {
    expect(allCodes().filter((code) => codePage(code, 'en').isRule && samples[code] === undefined)).toEqual(
      [],
    );
  });
});

const titles: Readonly<Record<Language, string>> = {
  'zh-Hant': '# 代碼一覽',
  'zh-Hans': '# 代码一览',
  en: '# Codes',
};

/** All pages of a language as one document; `npx vitest run tests/diagnostics/code-pages -u` writes it anew. */
function codesDocument(language: Language): string {
  const words = messagesIn(language);
  /** Sentences of the catalogue are no Markdown. */
  const literal = (text: string): string => text.replace(/[<*[\]`]/gu, '\\$&');
  const fenced = (text: string): string => `~~~~text\n${text}\n~~~~`;
  const sections = allCodes().map((code) => {
    const { name, severity, isRule, what, why, fix, sample } = codePage(code, language);
    const lines = [
      `## ${code}`,
      `\`${name}\`, ${severity === 'error' ? words.error : words.warning}`,
      literal(what),
      literal(`${words.why}${words.colon}${why}`),
      literal(`${words.fix}${words.colon}${fix}`),
      ...(sample === undefined
        ? []
        : [
            fillIn(words.codePage.wrong, { place: words.codePage.places[sample.place] }),
            fenced(sample.wrong),
            words.codePage.right,
            fenced(sample.right),
          ]),
      ...(isRule
        ? [fillIn(words.codePage.turnOff, { code }).replace(/(check: \{.*?\} \}|<!--.*?-->)/gu, '`$1`')]
        : []),
    ];
    return lines.join('\n\n');
  });
  return `${[titles[language], ...sections].join('\n\n')}\n`;
}

describe('the pages of the codes', () => {
  it.each(languages)('stand in docs/codes as the catalogue has them, in %s', async (language) => {
    await expect(codesDocument(language)).toMatchFileSnapshot(`../../docs/codes/${language}.md`);
  });

  it('have no hole where an example is missing', () => {
    for (const code of allCodes()) {
      for (const language of languages) {
        const { what, why, fix } = codePage(code, language);
        expect(`${what}${why}${fix}`, `${code} in ${language}`).not.toMatch(/“”|「」|undefined/u);
      }
    }
  });
});
