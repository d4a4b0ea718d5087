/**
 * Breaks a headline into lines: at the ends of phrases where that can be (spaces, punctuation), never before closing punctuation nor after opening (clreq 3.1.3),
 * never inside a word or number of another script, and with lines as even as can be.
 */
export interface BrokenLines {
  readonly lines: readonly string[];
  /** Of the longest line, in ems. */
  readonly width: number;
  /** Whether a line ends where no phrase does. */
  readonly cutsPhrase: boolean;
}

/** Characters that no line may begin with, and none may end with. */
const notAtStart = /^[\p{Pe}\p{Pf}、，。．：；！？…—～·・ー々％‰,.:;!?%]/u;
const notAtEnd = /[\p{Ps}\p{Pi}《〈「『（【〔$￥¥]$/u;
const word = /[\p{L}\p{N}\p{M}.,'’&%‰°+\-/@#]/u;
const han = /\p{sc=Han}|[\u3000-\u30ff\uff00-\uffef]/u;

/** What a line may end with besides a space where a phrase ends. */
const phraseEnd = /[，。、；：！？…—][」』”’》）]*$/u;
/** Particles, which belong to what stands before them. */
const particle = /^[的了著着過过們们嗎吗呢吧]/u;

/** Costs of a break in square ems, beside which lines of 12 and 4 characters are better than of 8 and 8. */
const costs = { inPhrase: 40, beforeParticle: 20 } as const;

/** @param measure of a text without breaks, in ems; @param most width of a line, in ems. Undefined where it needs more than `lines`. */
export function breakLines(
  text: string,
  measure: (line: string) => number,
  most: number,
  lines: number,
): BrokenLines | undefined {
  const units = unitsOf(text.trim().replace(/\s+/gu, ' '));
  for (let count = 1; count <= lines; count += 1) {
    const found = bestBreaks(units, measure, most, count);
    if (found !== undefined) {
      return { ...found, width: Math.max(...found.lines.map(measure)) };
    }
  }
  return undefined;
}

/** Pieces between which a line may break. A space stands at the end of the piece before it. */
function unitsOf(text: string): string[] {
  const units: string[] = [];
  for (const character of text) {
    const last = units.at(-1);
    if (last !== undefined && !mayBreak(last, character)) units[units.length - 1] = last + character;
    else units.push(character);
  }
  return units;
}

function mayBreak(before: string, character: string): boolean {
  if (character === ' ') return false;
  if (before.endsWith(' ')) return true;
  if (notAtStart.test(character) || notAtEnd.test(before)) return false;
  const last = Array.from(before).at(-1) ?? '';
  return !(isWordPart(last) && isWordPart(character));
}

function isWordPart(character: string): boolean {
  return word.test(character) && !han.test(character);
}

/** The lines with the least cost, exactly `count` of them; undefined where a line would be too long. */
function bestBreaks(
  units: readonly string[],
  measure: (line: string) => number,
  most: number,
  count: number,
): Omit<BrokenLines, 'width'> | undefined {
  const even = measure(units.join('')) / count;
  let reached = new Map<number, { readonly cost: number } & Omit<BrokenLines, 'width'>>([
    [0, { cost: 0, lines: [], cutsPhrase: false }],
  ]);
  for (let line = 1; line <= count; line += 1) {
    const next: typeof reached = new Map();
    for (const [start, { cost, lines, cutsPhrase }] of reached) {
      for (let end = start + 1; end <= units.length; end += 1) {
        if ((line === count) !== (end === units.length)) continue;
        const whole = units.slice(start, end).join('');
        const content = whole.trimEnd();
        const width = measure(content);
        if (width > most) {
          if (line < count) break;
          continue;
        }
        const isPhrase = end === units.length || whole !== content || phraseEnd.test(content);
        const isBeforeParticle = !isPhrase && particle.test(units[end] ?? '');
        const total =
          cost +
          (width - even) ** 2 +
          (isPhrase ? 0 : costs.inPhrase) +
          (isBeforeParticle ? costs.beforeParticle : 0);
        const known = next.get(end);
        if (known === undefined || total < known.cost) {
          next.set(end, { cost: total, lines: [...lines, content], cutsPhrase: cutsPhrase || !isPhrase });
        }
      }
    }
    reached = next;
  }
  const found = reached.get(units.length);
  return found === undefined ? undefined : { lines: found.lines, cutsPhrase: found.cutsPhrase };
}
