import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convertQuotationMarks } from '../../src/conversion/quotation.js';

const toCurly = (text: string): string => convertQuotationMarks([text], 'curly')[0]!;
const toCorner = (text: string): string => convertQuotationMarks([text], 'corner')[0]!;

describe('to curly marks', () => {
  test.each([
    ['他說：「很好。」', '他說：“很好。”'],
    ['他說：「老師講『學而時習之』。」', '他說：“老師講‘學而時習之’。”'],
    ['「一『二「三」二』一」', '“一‘二“三”二’一”'],
    ['『大國之光』和『六大工程』', '“大國之光”和“六大工程”'],
    ['『外「內」外』', '“外‘內’外”'],
    ['「OK」和「Hello world」', '“OK”和“Hello world”'],
    ['已是“彎的”，「直的」', '已是“彎的”，“直的”'],
  ])('%s becomes %s', (source, expected) => {
    expect(toCurly(source)).toBe(expected);
  });
});

describe('to corner marks', () => {
  test.each([
    ['他说：“很好。”', '他说：「很好。」'],
    ['他说：“老师讲‘学而时习之’。”', '他说：「老师讲『学而时习之』。」'],
    ['“一‘二“三”二’一”', '「一『二「三」二』一」'],
    ['“一带一路”“百大工程”', '「一带一路」「百大工程」'],
    ['“5G”和“APEC”时代', '「5G」和「APEC」时代'],
    ['代码“\uFFFC”后面', '代码「\uFFFC」后面'],
  ])('%s becomes %s', (source, expected) => {
    expect(toCorner(source)).toBe(expected);
  });
});

test.each([
  'it’s 他的 dogs’ 窝，’90s 和 90’s',
  'Rock ’n’ roll，Rock ‘n’ Roll，drum’n’bass',
  '身高 5’10”，屏幕 12”，6’ 高',
  '标语“Hello world”和“he said ‘yes’ to me”',
  '直引号 "中文" 和 \'中文\'',
  '没有引号',
  '',
])('leaves alone what is no Chinese quotation mark: %s', (text) => {
  expect(toCorner(text)).toBe(text);
  expect(toCurly(text)).toBe(text);
});

describe('apostrophes and measures within a quotation', () => {
  test.each([
    ['“it’s 很好”', '「it’s 很好」'],
    ['“他说‘that’s 好的’”', '「他说『that’s 好的』」'],
    ['“身高5’10”的他”走了', '「身高5’10”的他」走了'],
    ['“这台55”电视”和“那台”', '「这台55”电视」和「那台」'],
    ['“2019”和“2020”', '「2019」和「2020」'],
    ['听“Rock ’n’ roll音乐”', '听「Rock ’n’ roll音乐」'],
  ])('%s becomes %s', (source, expected) => {
    expect(toCorner(source)).toBe(expected);
  });
});

describe('marks without a partner', () => {
  test.each([
    ['「甲，「乙」『丙』', '“甲，“乙”“丙”'],
    ['甲」，「乙『丙』」', '甲”，“乙‘丙’”'],
    ['「甲『乙」，「丙」', '“甲‘乙”，“丙”'],
    ['「甲乙』丙」', '“甲乙’丙”'],
    ['他說：「先是『引語', '他說：“先是‘引語'],
    ['引語』完。」他走了', '引語’完。”他走了'],
  ])('are turned by their own direction and move no other: %s becomes %s', (source, expected) => {
    expect(toCurly(source)).toBe(expected);
  });

  test('leave the next paragraph as it would be alone', () => {
    expect(convertQuotationMarks(['「沒有關', '他說『好』。'], 'curly')).toEqual(['“沒有關', '他說“好”。']);
  });
});

describe('a quotation over several paragraphs', () => {
  test('is opened again in each and closed in the last, with inner marks at the inner level', () => {
    const source = [
      '他說：「第一『段』。',
      '「第二『段』。',
      '',
      '\u3000\u3000「第三『段』。」',
      '之後『無關』。',
    ];
    expect(convertQuotationMarks(source, 'curly')).toEqual([
      '他說：“第一‘段’。',
      '“第二‘段’。',
      '',
      '\u3000\u3000“第三‘段’。”',
      '之後“無關”。',
    ]);
    expect(convertQuotationMarks(['“第一‘段’', '“第二‘段’”'], 'corner')).toEqual([
      '「第一『段』',
      '「第二『段』」',
    ]);
  });

  test('may have an inner quotation that goes on too', () => {
    expect(convertQuotationMarks(['「甲『乙', '「『丙『丁』戊』己」'], 'curly')).toEqual([
      '“甲‘乙',
      '“‘丙“丁”戊’己”',
    ]);
  });
});

test('only quotation marks are changed, each for one of the same length and direction', () => {
  const character = fc.constantFrom(...Array.from('“”‘’「」『』中文好aBé 5,，。\uFFFC\n'));
  const block = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), fc.constantFrom('corner', 'curly'), (blocks, style) => {
      const converted = convertQuotationMarks(blocks, style);
      const skeleton = (text: string): string => text.replace(/[“‘「『]/gu, '<').replace(/[”’」』]/gu, '>');
      expect(converted.map(skeleton)).toEqual(blocks.map(skeleton));
    }),
    { numRuns: 1000 },
  );
});

test('well nested marks of Chinese text come back from the other style as they were', () => {
  const nested = fc.letrec<{ text: string; quotation: string }>((tie) => ({
    quotation: tie('text').map((text) => `「${text}」`),
    text: fc
      .tuple(
        fc.constantFrom('好', '春天，'),
        fc.option(tie('quotation'), { nil: '', maxDepth: 5 }),
        fc.constantFrom('', '人'),
      )
      .map((parts) => parts.join('')),
  })).text;
  fc.assert(
    fc.property(nested, (text) => {
      const regular = toCorner(text);
      expect(toCorner(toCurly(regular))).toBe(regular);
    }),
  );
});
