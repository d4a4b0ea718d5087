import { detectScript } from '../conversion/detect-script.js';
import type { Script } from '../model/edition.js';
import { isQuoted } from '../proofreading/quoted.js';

/** Characters of the other script, which stand one after the other. */
export interface ForeignCharacters {
  readonly start: number;
  readonly end: number;
  readonly wrong: string;
  readonly right?: string;
}

/** More than a clause has, in UTF-16 units. */
const reach = 60;

/**
 * Characters that only the other script has, in a text written in `script`. What is of the other script as a whole (the
 * name of a film, a quotation) is left alone, and so are the words `kept`.
 *
 * @param converted gives the text in `script`
 */
export function foreignCharacters(
  text: string,
  script: Script,
  kept: readonly string[],
  converted: (text: string) => string,
): ForeignCharacters[] {
  const other = script === 'hans' ? 'hant' : 'hans';
  const found: ForeignCharacters[] = [];
  for (let start = 0; start < text.length; start += 1) {
    if (detectScript(text.charAt(start)) !== other) continue;
    let end = start + 1;
    while (detectScript(text.charAt(end)) === other) end += 1;
    if (!isOtherwiseWritten(text, start, script) && !isKept(text, start, end, kept)) {
      const whole = converted(text);
      const right = whole.length === text.length ? whole.slice(start, end) : '';
      const wrong = text.slice(start, end);
      found.push({ start, end, wrong, ...(right === '' || right === wrong ? {} : { right }) });
    }
    start = end;
  }
  return found;
}

/** Whether a clause is of the other script as a whole: one character is enough in a title or a quotation. */
function isOtherwiseWritten(text: string, place: number, script: Script): boolean {
  const scripts = [...clauseAround(text, place)].map(detectScript);
  const others = scripts.filter((each) => each !== undefined && each !== script).length;
  return !scripts.includes(script) && (others > 1 || isQuoted(text, place));
}

/** What stands between two marks. Where it is of another script, an author quotes as it is written: 《青苹果乐园》. */
export function clauseAround(text: string, place: number): string {
  const before = /[^\p{P}\s]*$/u.exec(text.slice(Math.max(0, place - reach), place))?.[0] ?? '';
  const after = /^[^\p{P}\s]*/u.exec(text.slice(place, place + reach))?.[0] ?? '';
  return before + after;
}

function isKept(text: string, start: number, end: number, kept: readonly string[]): boolean {
  return kept.some((word) => {
    for (let at = text.indexOf(word); at >= 0 && at < end; at = text.indexOf(word, at + 1)) {
      if (at <= start && end <= at + word.length) return true;
    }
    return false;
  });
}
