/** What stands among the characters around a place for the beginning and the end of a sentence, a digit and a Latin letter. */
export const sentenceStart = 2;
export const sentenceEnd = 3;
export const digit = 4;
export const letter = 5;

/**
 * What a Simplified character may be, whatever else it is: 1 a numeral, after which things are counted, 2 a surname, after
 * which a name goes on, 3 the end of a clause; 0 anything else. By code.
 */
export const classOf: Readonly<Uint8Array> = classes([
  '零〇一二两三四五六七八九十百千万亿几数多余半' + String.fromCharCode(digit),
  '王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋于余杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏' +
    '付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万钱严赖洪庄涂温游',
  '，。！？、；：（）「」『』《》“”' + String.fromCharCode(sentenceStart, sentenceEnd),
]);

function classes(lists: readonly string[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  lists.forEach((list, index) => {
    for (let at = 0; at < list.length; at += 1) table[list.charCodeAt(at)] = index + 1;
  });
  return table;
}

/** Whether a code is that of a Han character of the basic plane. */
export function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit < 0xa000;
}

/** The codes of characters of the basic plane. */
export function unitSet(text: string): ReadonlySet<number> {
  return new Set(Array.from(text, (each) => each.charCodeAt(0)));
}
