import { foldedCharacters } from './folded-characters.js';

/** Not looked at yet; folds to nothing; folds to several units (`severalUnits`). No text is folded to one of these. */
const [unknown, nothing, several] = [0, 1, 2];

/** What each code unit folds to, found when it is first met. */
const units = new Uint16Array(0x10000);
const severalUnits = new Map<number, string>();

/**
 * What is compared when something is searched for: one form for both scripts and for the regions' variants, without case, width,
 * white space, marks of quotations and titles, and the dots in foreign names, which differ between editions and houses. Each code point is folded by itself, so that a part of a text
 * that begins and ends with whole ones is folded to a part of what the text is folded to. `templates/assets/search-text.js` does the same to queries.
 *
 * @param text in Unicode's form C
 */
export function foldText(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = units[unit] ?? unknown;
    if (known > several) folded += String.fromCharCode(known);
    else if (known === nothing) continue;
    else if (known === several) folded += severalUnits.get(unit) ?? '';
    else {
      const point = text.codePointAt(at) ?? unit;
      const made = foldPoint(String.fromCodePoint(point));
      if (point === unit) learn(unit, made);
      else at += 1;
      folded += made;
    }
  }
  return folded;
}

function learn(unit: number, folded: string): void {
  if (folded === '') units[unit] = nothing;
  else if (folded.length === 1 && folded.charCodeAt(0) > several) units[unit] = folded.charCodeAt(0);
  else {
    units[unit] = several;
    severalUnits.set(unit, folded);
  }
}

/** @param point one code point */
function foldPoint(point: string): string {
  const plain = point
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}"'`«»‘-‟〈-』〝-〟·•‧・]/gu, '');
  return Array.from(plain, (character) => classOf().get(character) ?? character).join('');
}

let classes: ReadonlyMap<string, string> | undefined;

function classOf(): ReadonlyMap<string, string> {
  const { from, to } = foldedCharacters;
  return (classes ??= new Map(Array.from(from, (character, at) => [character, to.charAt(at)])));
}
