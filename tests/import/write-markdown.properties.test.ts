import * as fc from 'fast-check';
import type { PhrasingContent, RootContent } from 'mdast';
import { describe, expect, it } from 'vitest';

import { createMarkdownWriter } from '../../src/import/write-markdown.js';
import { createFaults } from '../../src/markdown/faults.js';
import { createBodyParser } from '../../src/markdown/parse-body.js';
import { plainText } from '../../src/markdown/plain-text.js';

const write = createMarkdownWriter();
const parse = createBodyParser();

const pieces = fc.constantFrom(
  ...[
    '公安',
    '。',
    '「',
    '」',
    '，',
    '*',
    '_',
    '#',
    '-',
    '1.',
    '10:30',
    ':::',
    '：：：圖集',
    '[x]',
    '<b>',
    '&amp;',
    '~',
    '|',
    '`',
    '\\',
    '!',
    '+',
    '>',
    '=',
    ' ',
    'a',
    '---',
    '　',
    '（',
    '$',
    '^',
  ],
);
const text = fc
  .array(pieces, { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim())
  .filter((value) => value !== '');

const phrasing: fc.Arbitrary<PhrasingContent> = fc.oneof(
  text.map((value): PhrasingContent => ({ type: 'text', value })),
  text.map((value): PhrasingContent => ({ type: 'strong', children: [{ type: 'text', value }] })),
);
const paragraph = fc
  .array(phrasing, { minLength: 1, maxLength: 3 })
  .map((children): RootContent => ({ type: 'paragraph', children }));

const spaceless = (value: string): string => value.replace(/\s+/gu, '');

describe('Markdown of imported text', () => {
  it('is read by our own parser as the same text, without a fault', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (content) => {
        const faults = createFaults('a.md');
        const markdown = write(content);
        const read = parse(markdown, faults, { date: '2020-01-01T00:00:00+00:00', isLive: false });
        expect(faults.list, markdown).toEqual([]);
        const wanted = content
          .flatMap((block) => (block.type === 'paragraph' ? block.children : []))
          .map((each) => (each.type === 'strong' ? each.children : [each]))
          .flat()
          .map((each) => (each.type === 'text' ? each.value : ''))
          .join('');
        expect(spaceless(read === undefined ? '' : plainText(read.body)), markdown).toBe(spaceless(wanted));
      }),
      { numRuns: 300, seed: 20200807 },
    );
  });
});
