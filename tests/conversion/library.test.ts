import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { createConverter, detectScript, sourceRange, versions, type Variant } from '../../src/conversion.js';

describe('createConverter', () => {
  test('converts characters and quotation marks, and keeps addresses', () => {
    const convert = createConverter({ from: 'hans', to: 'hant' });
    expect(convert('他说：“头发‘干燥’了”，见https://a.cn/头发')).toEqual({
      text: '他說：「頭髮『乾燥』了」，見https://a.cn/头发',
      alignment: [],
    });
  });

  test.each([
    ['hant', 'hans', '「這裡」', '“这里”'],
    ['hans', 'hk', '“这里”', '「這裏」'],
    ['tw', 'hk', '「這裡」', '「這裏」'],
    ['hans', 'hans', '“這裡”', '“這裡”'],
  ] as const)('goes from %s to %s', (from, to, source, expected) => {
    expect(createConverter({ from, to })(source).text).toBe(expected);
  });

  test('puts terms first and aligns what became longer, in UTF-16 units', () => {
    const convert = createConverter({ from: 'hans', to: 'tw', terms: [{ from: '博客', to: '部落格' }] });
    const { text, alignment } = convert('𠮷的博客后面');
    expect(text).toBe('𠮷的部落格後面');
    expect(alignment).toEqual([{ start: 3, end: 5, outputStart: 3, outputEnd: 6 }]);
    expect(sourceRange(alignment, text.indexOf('後'))).toEqual({ start: 5, end: 6 });
  });

  test('tells its decisions when asked, also behind an address', () => {
    const convert = createConverter({
      ...{ from: 'hans', to: 'tw', explain: true },
      terms: [{ from: '谷雨', to: '谷雨' }],
    });
    const source = '见https://a.cn 以后，谷雨';
    const { decisions = [] } = convert(source);
    expect(decisions.map(({ reason }) => reason)).toEqual(['word', 'term']);
    for (const { start, end, from } of decisions) expect(source.slice(start, end)).toBe(from);
  });

  test('keeps halves of surrogate pairs, and converts what stands beside them', () => {
    expect(createConverter({ from: 'hans', to: 'hant' })('\uD83D头发\uDE00').text).toBe('\uD83D頭髮\uDE00');
  });

  test('refuses a way of writing that it does not know, and an empty term', () => {
    const wrong = (from: string) => () => createConverter({ from: from as Variant, to: 'hant' });
    expect(wrong('zh')).toThrow(new TypeError('from must be one of hans, hant, tw, hk'));
    expect(wrong('')).toThrow(TypeError);
    const terms = [{ from: '', to: '無' }];
    expect(() => createConverter({ from: 'hans', to: 'hant', terms })).toThrow(TypeError);
  });
});

test('versions are the digests of the dictionary and the model', () => {
  const digest = (file: string): unknown => {
    const bytes = readFileSync(`data/${file}`);
    return JSON.parse(bytes.toString('utf8', 0, bytes.indexOf('\n'))).version;
  };
  expect(versions()).toEqual({ dictionary: digest('dictionary.bin'), model: digest('model.bin') });
});

test('detectScript helps where the script is not known', () => {
  expect([detectScript('头发'), detectScript('頭髮'), detectScript('人')]).toEqual([
    'hans',
    'hant',
    undefined,
  ]);
});

test('dongbei/conversion loads nothing but its own files', () => {
  const hooks = `import { writeSync } from 'node:fs';
    export const load = (url, context, next) => { writeSync(1, url + '\\n'); return next(url, context); };`;
  const script = `import { register } from 'node:module';
    register('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));
    const { createConverter } = await import('dongbei/conversion');
    createConverter({ from: 'hans', to: 'hant' })('头发');`;
  const loaded = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(loaded.some((url) => url.endsWith('/dist/conversion/traditional-converter.js'))).toBe(true);
  expect(loaded.filter((url) => !/^node:|\/dist\/(?:conversion|model)[./]/u.test(url))).toEqual([]);
});
