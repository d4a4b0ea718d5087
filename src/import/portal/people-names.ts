/** Words that stand before names and are none. */
const roles =
  /^(?:.*(?:記者|记者|通訊員|通讯员|實習生|实习生|特約|特约|編輯|编辑|攝影|摄影|撰文|撰稿|採寫|采写|製圖|制图)|文|圖|图|攝|摄|文圖|文图|圖文|图文|等|及|和|與|与)$/u;
/** The same, where no space stands behind them. */
const rolePrefix =
  /^(?:(?:本報|本报|本網|本网|本刊|特派|見習|见习|首席|全媒體|全媒体|新華社|新华社)*(?:記者|记者|通訊員|通讯员|實習生|实习生))(?=\p{Script=Han}{2,4}$)/u;

/**
 * The names of a byline: `記者 林望川 通訊員 余 衛` -> 林望川, 余衛. Names stand between spaces or marks; a name of two characters
 * that is spaced out to the width of three is put together.
 */
export function peopleNames(text: string): string[] {
  const names: string[] = [];
  let isHalf = false;
  for (const part of text.split(/[\s、，,；;／/|｜]+/u)) {
    const name = part.replace(rolePrefix, '').replace(/^[（(【[]+|[）)】\]]+$/gu, '');
    if (name === '' || roles.test(name)) {
      isHalf = false;
      continue;
    }
    const isSingle = /^\p{Script=Han}$/u.test(name);
    if (isSingle && isHalf) names.push((names.pop() ?? '') + name);
    else names.push(name);
    isHalf = isSingle && !isHalf;
  }
  return [...new Set(names)];
}
