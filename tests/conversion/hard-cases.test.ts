import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { createConverter } from '../../src/conversion.js';

/** Each Simplified sentence with the Traditional forms that are right; how the list is made is said at its top. */
const cases = readFileSync('tests/conversion/hard-cases.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([hans = '', hant = '']) => ({ hans, hant: hant.split('|') }));

/** The goal is 2 % to Traditional; `npm run bench:conversion -- --wrong` says what is wrong and why. */
function expectFew(wrong: readonly { readonly hans: string }[], mostShare: number): void {
  const share = wrong.length / cases.length;
  expect(share, wrong.map(({ hans }) => hans).join('\n')).toBeLessThanOrEqual(mostShare);
}

test('every hard case is a sentence of its own with a form that is right', () => {
  expect(cases.length).toBeGreaterThan(300);
  expect(new Set(cases.map(({ hans }) => hans)).size).toBe(cases.length);
  for (const { hans, hant } of cases) {
    for (const form of hant) expect(form, hans).toHaveLength(hans.length);
  }
});

test('hard cases are right in Traditional, but for a few', () => {
  const convert = createConverter({ from: 'hans', to: 'tw' });
  expectFew(
    cases.filter(({ hans, hant }) => !hant.includes(convert(hans).text)),
    0.02,
  );
});

test('hard cases are right in Simplified, but for one or two', () => {
  const convert = createConverter({ from: 'tw', to: 'hans' });
  expectFew(
    cases.filter(({ hans, hant: [form = ''] }) => convert(form).text !== hans),
    0.01,
  );
});
