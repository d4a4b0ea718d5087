import { describe, expect, test } from 'vitest';
import type { Decision } from '../../src/conversion/decision.js';
import { textConverter } from '../../src/conversion/text-converter.js';

const convert = textConverter('cn-tw');

function decisions(text: string): Decision[] {
  const found: Decision[] = [];
  convert(text, undefined, (decision) => found.push(decision));
  return found;
}

describe('no word of the dictionary crosses words of the sentence', () => {
  test.each([
    ['火箭垂直发射成功', '火箭垂直發射成功'],
    ['新规被发布之后', '新規被發布之後'],
    ['学生发明了机器人', '學生發明了機器人'],
    ['唯一出现的人', '唯一出現的人'],
    ['展示了如何使用', '展示了如何使用'],
    ['美国历史课', '美國歷史課'],
    ['这是只有他知道的事', '這是只有他知道的事'],
    ['调解并为双方达成协议', '調解並為雙方達成協議'],
  ])('%s becomes %s', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });
});

describe('what stands around a character decides', () => {
  test.each([
    ['他家有三只猫、几十只羊', '他家有三隻貓、幾十隻羊'],
    ['这出音乐剧演了十年', '這齣音樂劇演了十年'],
    ['水池是石制的，桌子是木制的', '水池是石製的，桌子是木製的'],
    ['警方打掉制贩毒团伙', '警方打掉製販毒團夥'],
    ['鱼在海里游，船离岸十海里', '魚在海裡游，船離岸十海里'],
    ['黄岩岛12海里、200余海里，海里的鱼', '黃巖島12海里、200餘海里，海裡的魚'],
    ['双方在协议书上签了字，他抽到上签', '雙方在協議書上簽了字，他抽到上籤'],
    ['中央广播电视总台记者在酒店总台办理入住', '中央廣播電視總臺記者在酒店總檯辦理入住'],
  ])('%s becomes %s', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });
});

describe('names keep their characters', () => {
  test.each([
    ['范教授和涂主任', '范教授和涂主任'],
    ['他姓钟，不姓余', '他姓鍾，不姓余'],
    ['钟院士说，范仲淹是宋朝人', '鍾院士說，范仲淹是宋朝人'],
    ['约翰·塔里克和杰弗里·布雷', '約翰·塔里克和傑弗里·布雷'],
    ['钟家村的钟姓居民找到余氏后人', '鍾家村的鍾姓居民找到余氏後人'],
    ['于总说，余副县长在位于总部的楼里', '于總說，余副縣長在位於總部的樓裡'],
    ['百余家村办企业由于总量不足', '百餘家村辦企業由於總量不足'],
    ['诗人钟永丰写词，导演如钟孟宏', '詩人鍾永豐寫詞，導演如鍾孟宏'],
    ['墙上的钟坏了，九点钟便去，敲钟三下', '牆上的鐘壞了，九點鐘便去，敲鐘三下'],
    ['余秋雨写道，余下的事以后再说', '余秋雨寫道，餘下的事以後再說'],
    ['（记者于乐 通讯员余霞）', '（記者于樂 通訊員余霞）'],
    ['文/于敏 图/余波 责编：范里 编辑：钟华', '文/于敏 圖/余波 責編：范里 編輯：鍾華'],
    ['本报记者于海洋报道，导演于正', '本報記者于海洋報道，導演于正'],
    ['嫌疑人余某某、于某、钟某被抓获', '嫌疑人余某某、于某、鍾某被抓獲'],
    ['图为于先生和村民于大爷', '圖為于先生和村民于大爺'],
    ['主演李明、于和伟等', '主演李明、于和偉等'],
  ])('%s becomes %s', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });

  test.each([
    ['记者于昨日抵达，专家于会后说', '記者於昨日抵達，專家於會後說'],
    ['民警于凌晨到达，乘客于机场等候', '民警於凌晨到達，乘客於機場等候'],
    ['记者于上海报道，学生于课堂', '記者於上海報道，學生於課堂'],
    ['毕业于某大学，家住于某小区，发生于某日', '畢業於某大學，家住於某小區，發生於某日'],
    ['教师游行，同学游戏，收入、余额、支出', '教師遊行，同學遊戲，收入、餘額、支出'],
    ['他服务于先生，这有利于同学', '他服務於先生，這有利於同學'],
  ])('%s becomes %s', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });
});

test.each([
  ['10天后他回来了，二十七天后，17 天后', '10天後他回來了，二十七天後，17 天後'],
  ['三天后宫里的天后', '三天後宮裡的天后'],
  [
    '第一只黑面琵鹭，十八只红毛猩猩，五百多只蛋鸡，300 只石虎',
    '第一隻黑面琵鷺，十八隻紅毛猩猩，五百多隻蛋雞，300 隻石虎',
  ],
  ['统一只是幌子，五一只休一天，第一只用了三年', '統一只是幌子，五一只休一天，第一只用了三年'],
])('with a number, %s becomes %s', (source, expected) => {
  expect(convert(source).text).toBe(expected);
});

describe('出 counts plays where one follows, and is otherwise what comes out', () => {
  test.each([
    ['这出川剧有了新解，这出新戏由他执导', '這齣川劇有了新解，這齣新戲由他執導'],
    ['这出新编大型历史话剧', '這齣新編大型歷史話劇'],
    ['每出《白蛇传》都满座，上演了三出《海港》', '每齣《白蛇傳》都滿座，上演了三齣《海港》'],
    ['唱的是哪一出？', '唱的是哪一齣？'],
    ['消息一出《财经》就转载', '消息一出《財經》就轉載'],
    ['他一出道就演戏，一出门就看戏', '他一出道就演戲，一出門就看戲'],
    ['一出剧场，这出人意料', '一出劇場，這出人意料'],
  ])('%s becomes %s', (source, expected) => {
    expect(convert(source).text).toBe(expected);
  });
  test('and says so', () => {
    expect(decisions('三出戏').find(({ from }) => from === '出')).toEqual({
      ...{ start: 1, end: 2, from: '出', to: '齣', reason: 'number' },
    });
  });
});

test('each decision says where, what, why and what else it might have been', () => {
  expect(decisions('皇后以后')).toEqual([
    {
      ...{ start: 1, end: 2, from: '后', to: '后', reason: 'word', word: '皇后' },
      around: { before: 0, start: 0, end: 2, after: 4 },
      other: { to: '後', logOdds: expect.any(Number) as number },
    },
    {
      ...{ start: 3, end: 4, from: '后', to: '後', reason: 'word', word: '以后' },
      around: { before: 0, start: 2, end: 4, after: 4 },
      other: { to: '后', logOdds: expect.any(Number) as number },
    },
  ]);
  expect(decisions('姓钟')).toEqual([{ start: 1, end: 2, from: '钟', to: '鍾', reason: 'name' }]);
});

test('a decision that was overruled by the context says so', () => {
  expect(decisions('一头黑发').map(({ reason }) => reason)).toContain('word');
  expect(decisions('她一只手').find(({ from }) => from === '只')).toMatchObject({ to: '隻' });
});

test('explaining changes nothing in the text', () => {
  for (const text of ['皇后以后，他姓钟；几十只羊在海里', '頭髮⿰女子𠮷']) {
    expect(convert(text, undefined, () => undefined)).toEqual(convert(text));
  }
});

test('a character that becomes a rarer one does so wherever it stands', () => {
  for (const text of ['暅', '祖暅。', 'a暅b', '暅\n']) {
    expect(convert(text).text).toBe(text.replace('暅', '𣈶'));
  }
});
