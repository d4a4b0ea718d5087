import fc from 'fast-check';

/** What breaks YAML, or looks as if it did. */
const pieces = fc.constantFrom(
  ...[
    '\n',
    ' ',
    '\t',
    ':',
    ': ',
    '：',
    '- ',
    '-',
    '#',
    ' #',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
    '!',
    '!!str ',
  ],
  ...[
    '|',
    '>',
    '?',
    '%',
    '@',
    '`',
    '---\n',
    '...\n',
    '\\',
    '\r\n',
    '\0',
    '\ufeff',
    '\ud800',
    '　',
    '<<: ',
    '__proto__: ',
    '😀',
  ],
);

/** `text` with pieces put in, cut out or doubled at random places. */
export function mutated(text: string): fc.Arbitrary<string> {
  const change = fc.record({
    at: fc.nat(text.length),
    cut: fc.nat(8),
    piece: fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 4 }), fc.constant(text.slice(0, 40))),
  });
  return fc
    .array(change, { minLength: 1, maxLength: 5 })
    .map((changes) =>
      changes.reduce((now, { at, cut, piece }) => now.slice(0, at) + piece + now.slice(at + cut), text),
    );
}

/** Anything at all, and anything made of what YAML gives a meaning. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.oneof(pieces, fc.constantFrom('title', 'date', '甲', '1')), { maxLength: 40 })
    .map((all) => all.join('')),
);
