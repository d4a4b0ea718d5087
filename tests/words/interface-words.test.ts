import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editionIds } from '../../src/model/edition.js';
import { interfaceWords } from '../../src/words/interface-words.js';

/** Characters that the two scripts write differently, Simplified and Traditional by turns: all common ones of an interface. */
const pairs = [
  ...('编編辑輯标標题題页頁闻聞报報来來责責关關现現张張图圖账賬订訂阅閱读讀续續转轉载載请請网網设設备備询詢机機简簡种種两兩个個钟鐘约約时時间間发發这這还還没沒换換说說试試后後长長较較旧舊签籤栏欄脚腳' +
    '盖蓋条條经經过過体體当當级級浏瀏览覽运運让讓与與为為门門见見东東乐樂书書买買产產亲親从從众眾会會传傳伤傷价價优優农農决決单單区區医醫华華协協历歷压壓县縣参參双雙变變号號听聽员員处處复復头頭实實' +
    '对對导導尔爾岁歲师師帮幫应應开開强強总總户戶据據数數断斷无無显顯术術权權样樣楼樓气氣济濟热熱爱愛电電画畫确確离離类類红紅线線组組结結给給统統维維罗羅习習职職脑腦节節药藥虽雖补補观觀视視觉覺计計' +
    '认認记記许許论論识識话話该該语語调調谈談贵貴费費资資车車边邊达達进進远遠连連选選邮郵释釋钱錢错錯闭閉问問队隊阶階际際难難须須预預领領风風飞飛饭飯马馬验驗鱼魚鸟鳥龙龍辽遼宁寧吴吳讯訊'),
];
const simplified = new Set(pairs.filter((_, index) => index % 2 === 0));
const traditional = new Set(pairs.filter((_, index) => index % 2 === 1));

const entriesOf = (edition: (typeof editionIds)[number]) =>
  Object.entries(interfaceWords(edition) as unknown as Record<string, string>);

describe.each(editionIds)('the interface words of %s', (edition) => {
  it('are the same keys as in the first table, none empty', () => {
    expect(entriesOf(edition).map(([key]) => key)).toEqual(entriesOf('zh-Hant').map(([key]) => key));
    expect(entriesOf(edition).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('hold no character of the other script', () => {
    const foreign = edition === 'zh-Hans' ? traditional : simplified;
    const wrong = entriesOf(edition).flatMap(([key, text]) =>
      [...text].filter((character) => foreign.has(character)).map((character) => `${key}: ${character}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have the same places to fill in as in the first table', () => {
    const places = (text: string): string[] => [...(text.match(/\{\w+\}/gu) ?? [])].sort();
    const first = new Map(entriesOf('zh-Hant'));
    for (const [key, text] of entriesOf(edition))
      expect([key, places(text)]).toEqual([key, places(first.get(key) ?? '')]);
  });
});

/** The texts of all files below a folder of the project. */
function textsBelow(folder: string): string[] {
  const root = new URL(`../../${folder}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:njk|ts)$/u.test(name))
    .map((name) => readFileSync(new URL(name, root), 'utf8'));
}

describe('interface words', () => {
  it('are each said, by a template or by the code', () => {
    const texts = [...textsBelow('templates'), ...textsBelow('src')].join('\n');
    const silent = entriesOf('zh-Hant').filter(
      ([key]) => !new RegExp(`\\b(?:words|own)\\.${key}\\b|[wW]ord(?:Label)?: '${key}'`, 'u').test(texts),
    );
    expect(silent).toEqual([]);
  });

  it('differ between scripts wherever a character does', () => {
    const hans = new Map(entriesOf('zh-Hans'));
    const unconverted = entriesOf('zh-Hant').filter(
      ([key, text]) => [...text].some((character) => traditional.has(character)) && hans.get(key) === text,
    );
    expect(unconverted).toEqual([]);
  });

  it('follow regional usage', () => {
    expect(editionIds.map((edition) => interfaceWords(edition).search)).toEqual([
      '搜索',
      '搜索',
      '搜尋',
      '搜尋',
    ]);
    expect(editionIds.map((edition) => interfaceWords(edition).related)).toEqual([
      ...['相關報道', '相关报道', '相關報導', '相關報道'],
    ]);
  });
});
