import { inEachBlock, type Slip } from './slip.js';

const money =
  /(?<!\d)(?<number>\d[\d,]*(?:\.\d+)?)\s?[多餘余]?[萬万][億亿]\s?(?:元|美元|港元|歐元|欧元|人民幣|人民币)/gu;
const people = /(?<![\d.])(?<number>\d+(?:\.\d+)?)\s?[多餘余]?[億亿](?:人(?![次民類类均工])|名)/gu;
const turnedAround = /\d\s?(?:億萬|亿万|億千|亿千|萬千|万千)/gu;

/** More than all that is produced in the world in a year is worth, in any of the currencies, in units of 萬億. */
const mostMoney = 1000;
/** More than there are people, in units of 億. */
const mostPeople = 85;

/** DB724: amounts in which 萬 and 億 were mixed up: 3000萬億元, 140億人, 3億萬元. */
export const impossibleAmounts = inEachBlock((text) => [
  ...slipsOf(text, money, (number) => number >= mostMoney),
  ...slipsOf(text, people, (number) => number > mostPeople),
  ...slipsOf(text, turnedAround, () => true),
]);

function slipsOf(
  text: string,
  pattern: RegExp,
  isImpossible: (number: number) => boolean,
): Omit<Slip, 'block'>[] {
  return [...text.matchAll(pattern)]
    .filter(({ groups }) => isImpossible(Number((groups?.['number'] ?? '').replaceAll(',', ''))))
    .map(({ 0: wrong, index: start }) => ({
      ...{ code: 'DB724', start, end: start + wrong.length },
      ...{ details: { wrong }, edits: [] },
    }));
}
