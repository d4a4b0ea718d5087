import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq } from 'yaml';
import { quickYaml } from '../../src/schema/quick-yaml.js';
import { parseYaml } from '../../src/schema/yaml-document.js';

/** All that is asked of a node of the YAML library. */
function described(node: unknown): unknown {
  if (isScalar(node)) {
    const { value, type, source, anchor, tag } = node;
    return { value, type, source, anchor, tag, range: node.range?.slice(0, 2) };
  }
  if (isSeq(node))
    return { items: node.items.map(described), flow: node.flow, range: node.range?.slice(0, 2) };
  if (!isMap(node)) return node;
  const pairs = node.items.map(({ key, value }) => [described(key), described(value)]);
  return { pairs, flow: node.flow, range: node.range?.slice(0, 2) };
}

/** Whether the text is read the quick way; where it is, all must be as the library has it, and without faults. */
function isQuick(text: string): boolean {
  const contents = quickYaml(text);
  if (contents === undefined) return false;
  const { document, broken, others } = parseYaml(text);
  expect({ broken, others }, JSON.stringify(text)).toEqual({ others: [] });
  expect(described(contents), JSON.stringify(text)).toEqual(described(document?.contents));
  return true;
}

const parts = [
  ...[
    'title',
    'date',
    'cover',
    'tags',
    'a',
    'true',
    ':',
    ': ',
    ': ',
    ':  ',
    ' ',
    '  ',
    '   ',
    '\n',
    '\n',
    '\n',
    '\n  ',
  ],
  ...[
    '- ',
    '\n- ',
    '\n  - ',
    '-',
    '漢字',
    '漢字，',
    '「話」',
    '：',
    '　',
    'abc',
    'null',
    'True',
    'false',
    '12',
    '012',
    '1.5',
  ],
  ...[
    '2020-08-07T07:24:00+08:00',
    '0x1',
    '1e3',
    '.inf',
    '~',
    '"',
    "'",
    '"引"',
    "'引'",
    '""',
    '\\',
    '\\n',
    '[',
    ']',
    ', ',
  ],
  ...[
    ',',
    '[甲, "乙"]',
    '{',
    '}',
    '#',
    ' #',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '---',
    '...',
    '/a/b.jpg',
  ],
  ...[
    'https://a.cn/x?y=1',
    '3:2',
    '\t',
    '\r\n',
    '\u0085',
    '\u2028',
    '\uFEFF',
    '\0',
    '\uD800',
    '𠮷',
    '=',
    '<<',
    'é',
  ],
];
const entry = fc
  .tuple(
    fc.constantFrom('title', 'tags', 'cover', 'a-b', 'No'),
    fc.constantFrom(': ', ': ', ': ', ':', ':\n  - ', ':\n- ', ':\n  alt: '),
    fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 3 }),
  )
  .map(([key, colon, value]) => `${key}${colon}${value.join('')}\n`);
const tidyEntry = fc
  .tuple(
    fc.constantFrom('title', 'tags', 'cover', 'a-b', 'No', 'e', 'f'),
    fc.constantFrom(': ', ':\n  - ', ':\n- ', ':\n  alt: '),
    fc.constantFrom(
      ...[
        '漢字',
        '"引：#"',
        "'引'",
        '[甲, "乙"]',
        '2020-08-07T07:24:00+08:00',
        '12',
        'true',
        'null',
        '3:2',
        'a b\n',
      ],
      ...[
        '/a/b.jpg',
        'é',
        '甲\n  - 乙',
        '甲\n- "乙"',
        '甲\n  b: 乙',
        '甲\n  乙',
        '甲 ',
        '甲:',
        '[甲 , 乙]',
        '[a]',
        '[1]',
      ],
    ),
  )
  .map(([key, colon, value]) => `${key}${colon}${value}\n`);
const texts = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: tidyEntry },
      { weight: 1, arbitrary: entry },
      { weight: 1, arbitrary: fc.constantFrom(...parts) },
    ),
    { maxLength: 4 },
  )
  .map((pieces) => pieces.join(''));

describe('quick YAML', () => {
  it.each([
    'title: 標題\ndate: 2020-08-07T07:24:00+08:00\n',
    'title: "標題：副題"\nkicker: \'引題\'\ntags: ["甲", "乙"]\nauthors: [甲, 乙]',
    'tags:\n  - 甲\n  - "乙"\naliases:\n- /a/b.html\nlead: 3\ndraft: true\n',
    'cover:\n   image: /images/a.jpg\n   alt: 比分3:2，見 https://a.cn/x\nslug: a-b\n',
  ])('reads what front matter mostly is, as the library does: %j', (text) => {
    expect(isQuick(text)).toBe(true);
  });

  it.each([
    'title: 標題 # 註\n',
    'title: 標題: 副題\n',
    'title: 第一行\n  第二行\n',
    'title:\n',
    'title: "a\\n"\n',
    'tags: [甲, ]\n',
    'a: 1\na: 2\n',
    'cover:\n  image: a\n   alt: b\n',
    'source: *a\n',
    'title: True\n',
    'title: 1_0\n',
    'title：標題\n',
    '\n',
    '',
  ])('leaves to the library what is anything else: %j', (text) => {
    expect(isQuick(text)).toBe(false);
  });

  it('is never different from the library', () => {
    let quick = 0;
    fc.assert(
      fc.property(texts, (text) => void (quick += Number(isQuick(text)))),
      { numRuns: 5000 },
    );
    expect(quick).toBeGreaterThan(300);
  });
});
