/**
 * Characters that names from other languages are written with, Simplified: those that stand in at least 8 of jieba's words
 * of the kind nrt, and in them at least once in eight times, with some more that are hardly used otherwise.
 * `scripts/dictionary/name-words.mjs` finds such names among jieba's words by the same list.
 */
export const foreignCharacters =
  '尔斯拉克特里德夫卡阿布塔巴哈格罗尼维科瓦奥达亚伊托米普诺洛纳勒基莱姆蒂弗萨茨比雷帕塞库曼莫埃贝什奇菲迪恩威赫穆耶凯戈朗顿默雅扎' +
  '希瑟佩韦坦坎娜玛涅沃堡迈摩努兹彼妮崇佐莎罕珀撒逊厄琳翰芬亨莉奎夸芙衮汀娅伯杰兰乌杜乔辛森鲁麦卢赖瑙奴卜盖圣奈禧拜陀梭豪缪艾马捷' +
  '欧厘昂喀密宁毛索范松干';
