/** Inside of a character class: what belongs to Chinese text and may stand before or after a mark of it. */
export const chinese = '\\p{Script=Han}」』》〉）】〕”’「『《〈（【〔“‘…⋯';

/** Whether a text is Chinese with words of other languages in it, and not the other way round. */
export function isChinese(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = text.match(/[A-Za-z]/gu)?.length ?? 0;
  return han > 0 && han * 2 >= letters;
}
