import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createLineConverter } from '../../src/conversion/line-converter.js';
import { createProofreader } from '../../src/proofreading/find-miswritings.js';
import { allMiswritings } from '../../src/proofreading/miswritings.js';
import { miswrittenWords } from '../../src/proofreading/word-list.js';

const find = createProofreader();
const prose = { isQuotation: false, kept: [] };
/** `防范→防範`, with a question mark for what is doubtful. */
const found = (text: string, kind: Parameters<typeof find>[1] = prose): string[] =>
  find(text, kind).map(({ wrong, right, isCertain }) => `${wrong}→${right}${isCertain ? '' : '?'}`);

describe('a proofreader', () => {
  it.each([
    ['堤壩的防范措施', '防范→防範'],
    ['一次次戰斗', '戰斗→戰鬥'],
    ['同洪水的斗爭', '斗爭→鬥爭'],
    ['測報更精准', '精准→精準'],
    ['水平提昇很快', '提昇→提升'],
    ['一座標志', '標志→標誌'],
    ['村裡和鄉裡聯系', '聯系→聯繫'],
    ['有人制販毒品', '制販毒→製販毒'],
    ['經濟髮展', '髮展→發展'],
    ['年輕乾部', '乾部→幹部'],
    ['關系很好', '關系→關係'],
    ['兩家合並，盡管都不願意', '合並→合併', '盡管→儘管'],
    ['昆虫和尸體', '昆虫→昆蟲', '尸體→屍體'],
    ['几年以后', '几年→幾年', '以后→以後'],
    ['用木樁支橕', '支橕→支撐'],
    ['一家人有懮有喜', '有懮有喜→有憂有喜'],
    ['喜懮參半', '喜懮→喜憂'],
    ['雨停了纔出門', '纔→才'],
  ])('finds what a careless converter left in %s', (text, ...words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    '武松、松花江、松樹和吳淞口',
    '范仲淹姓范，范家的後人在蘇州',
    '公里、英里、鄰里，里長走了十里路',
    '於是，在於、對於、於先生',
    '于右任和于謙',
    '皇后、太后和后羿；皇后面前',
    '干戈、若干、天干、干涉',
    '管制販毒、限制造訪、體制度過難關',
    '北斗、漏斗、斗笠、煙斗',
    '白頭髮展開，理髮現場',
    '作為瞭望塔、瞭解、明瞭',
    '結合並不容易，善盡管理之責，線上遊戲，半導體製程',
    '學系統一招生，機關系統',
    '批准、准許、核准',
    '中文系、體系、系列',
    '雞隻有三百、船隻是新的',
    '只有一隻，只是兩隻',
    '喫茶、麪店、羣山和裏外，着急，爲了',
    '沈從文、沈括、岳飛、余光中',
  ])('spares what is right: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('takes 纔 in a quotation for doubtful, since a classic may be quoted', () => {
    expect(found('他念道：「春江纔綠」，纔坐下')).toEqual(['纔→才?', '纔→才']);
    expect(found('春江纔綠', { isQuotation: true, kept: [] })).toEqual(['纔→才?']);
    expect(found('『支橕』', { isQuotation: true, kept: [] })).toEqual(['支橕→支撐']);
  });

  it('only asks where a name may be meant', () => {
    expect(found('沈陽在下雪')).toEqual(['沈陽→瀋陽?']);
    expect(found('台風登陸')).toEqual(['台風→颱風?']);
  });

  it('leaves addresses alone, and the sentence after one not', () => {
    expect(found('見https://example.com/防范，防范')).toEqual(['防范→防範']);
    expect(found('見www.example.com防范')).toEqual(['防范→防範']);
  });

  it('leaves words that the newsroom decided on, where the decision is no shorter than the fault', () => {
    expect(found('防范、規范', { isQuotation: false, kept: ['防范'] })).toEqual(['規范→規範']);
    expect(found('防范大叔', { isQuotation: false, kept: ['防范大叔'] })).toEqual([]);
    expect(found('防范', { isQuotation: false, kept: ['范'] })).toEqual(['防范→防範']);
  });

  it('says where each stands and which Simplified character was converted', () => {
    expect(find('要防范，要斗爭', prose)).toMatchObject([
      { start: 1, wrong: '防范', simplified: '范', cause: 'conversion' },
      { start: 5, wrong: '斗爭', simplified: '斗', cause: 'conversion' },
    ]);
  });

  it('finds nothing in a word that it has put right', () => {
    for (const { right } of allMiswritings().values()) expect(found(right)).toEqual([]);
  });

  it('never overlaps, and mends any text for good', () => {
    const words = [...allMiswritings().keys()];
    const text = fc.array(
      fc.oneof(fc.constantFrom(...words), fc.constantFrom('，', '的', '在', '人', '大', '一')),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(text, (pieces) => {
        let mended = pieces.join('');
        let end = 0;
        for (const { start, wrong, right } of find(mended, prose)) {
          expect(start).toBeGreaterThanOrEqual(end);
          end = start + wrong.length;
          mended = mended.slice(0, start) + right + mended.slice(end);
        }
        expect(mended).toHaveLength(pieces.join('').length);
      }),
    );
  });
});

describe('the list of miswritten words', () => {
  it('pairs words of equal length that differ', () => {
    for (const { wrong, right, simplified } of allMiswritings().values()) {
      expect(wrong).toHaveLength(right.length);
      expect(wrong).not.toBe(right);
      expect([...simplified]).toHaveLength(1);
    }
  });

  it('is read right by the Simplified edition, which nobody waits for a repair to see', () => {
    const simplify = createLineConverter('hant', 'hans');
    for (const { wrong, right } of allMiswritings().values()) {
      const [read, meant] = [wrong, right].map((word) => simplify(word).text);
      expect(read, wrong).toBe(meant);
    }
  });

  it('has no word twice', () => {
    const wrong = Object.values(miswrittenWords).flatMap((words) =>
      words.split(' ').flatMap((forms) => forms.split('/').slice(1)),
    );
    expect(new Set(wrong).size).toBe(wrong.length);
  });
});
