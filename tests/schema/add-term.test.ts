import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addTerm } from '../../src/schema/add-term.js';
import { readGlossaryFile } from '../../src/schema/terms.js';

const word = fc
  .string({ unit: fc.constantFrom(...Array.from('范钟后里裡:#-"\'{},[]&*!|>% a1')), minLength: 1 })
  .map((text) => `字${text}字`);

const termsIn = (text: string): [string, string][] =>
  (readGlossaryFile({ text, file: 'x' }).value?.terms ?? []).map(({ hans, hant }) => [hans, hant]);

describe('a new term', () => {
  it('begins a file where there is none', () => {
    expect(addTerm(undefined, { hans: '范', hant: '范' }, '')).toBe('terms:\n  - 范\n');
    expect(addTerm(undefined, { hans: '历', hant: '曆' }, 'hlj/a')).toBe(
      'scope: hlj/a\nterms:\n  - {hans: 历, hant: 曆}\n',
    );
  });

  it('goes to the end of the list and leaves every other byte', () => {
    const text = '# words\nterms:\n    - 范 # a name\n\n    - {hans: 后, hant: 后}   \n# the end\n';
    expect(addTerm(text, { hans: '历', hant: '曆' }, '')).toBe(
      '# words\nterms:\n    - 范 # a name\n\n    - {hans: 后, hant: 后}   \n    - {hans: 历, hant: 曆}\n# the end\n',
    );
    expect(addTerm('terms:\r\n- 范', { hans: '历', hant: '曆' }, '')).toBe(
      'terms:\r\n- 范\r\n- {hans: 历, hant: 曆}\r\n',
    );
    expect(addTerm('terms:\n  - 范\nscope: hlj\n', { hans: '于', hant: '于' }, 'hlj')).toBe(
      'terms:\n  - 范\n  - 于\nscope: hlj\n',
    );
  });

  it('begins the list in a file that has people only', () => {
    expect(addTerm('# who\npeople:\r\n  - 钟海林 # here', { hans: '历', hant: '曆' }, '')).toBe(
      '# who\npeople:\r\n  - 钟海林 # here\r\nterms:\r\n  - {hans: 历, hant: 曆}\r\n',
    );
    expect(addTerm('people:\n  - name: 余卫\n\n# end\n', { hans: '范', hant: '范' }, '')).toBe(
      'people:\n  - name: 余卫\nterms:\n  - 范\n\n# end\n',
    );
    const flow = addTerm('{people: [余卫]}\n', { hans: '范', hant: '范' }, '');
    expect(termsIn(flow)).toEqual([['范', '范']]);
    expect(flow).toContain('余卫');
  });

  it('is added to lists that are written otherwise', () => {
    for (const text of [
      'terms: []\n',
      'terms: [范, {hans: 后, hant: 后}]\n',
      'terms:\n  - hans: 后\n    hant: 后\n',
    ]) {
      const before = termsIn(text);
      expect(termsIn(addTerm(text, { hans: '历', hant: '曆' }, ''))).toEqual([...before, ['历', '曆']]);
    }
  });

  it('is read as it was given, after all the others', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 4 }), (words) => {
        let text: string | undefined;
        for (const [hans, hant] of words) text = addTerm(text, { hans, hant }, '');
        expect(termsIn(text ?? '')).toEqual(words);
      }),
    );
  });
});
