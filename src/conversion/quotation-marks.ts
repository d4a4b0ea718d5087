const latinOrDigit = /[\p{Script=Latin}\d]/u;

/** The marks of one pair are of one kind. */
type Kind = 'double' | 'single' | 'corner' | 'white';

export interface QuotationMark {
  /** In UTF-16 units. */
  readonly offset: number;
  readonly kind: Kind;
  readonly opens: boolean;
  /** Whether its partner was found. */
  readonly paired: boolean;
}

const kinds: Readonly<Record<string, readonly [Kind, opens: boolean]>> = {
  '“': ['double', true],
  '”': ['double', false],
  '‘': ['single', true],
  '’': ['single', false],
  '「': ['corner', true],
  '」': ['corner', false],
  '『': ['white', true],
  '』': ['white', false],
};

interface Candidate {
  readonly offset: number;
  readonly kind: Kind;
  readonly opens: boolean;
  partner?: Candidate;
}

/**
 * The quotation marks of a text in order, with those that have a partner known. Left out are apostrophes, feet and
 * inches, and curly marks around Latin words with all that is in them.
 */
export function findQuotationMarks(text: string): QuotationMark[] {
  const candidates: Candidate[] = [];
  const open: Candidate[] = [];
  const measures = placesOf(text, /\d(’)\s?\d+(?:\.\d+)?(”)|(?<!\p{L})([’‘])n(’)(?!\p{L})/dgiu);
  for (const { 0: mark, index: offset } of text.matchAll(/[“”‘’「」『』]/gu)) {
    const [kind, opens] = kinds[mark] ?? [];
    if (kind === undefined || opens === undefined || measures.has(offset)) continue;
    const candidate: Candidate = { offset, kind, opens };
    if (opens) {
      open.push(candidate);
    } else {
      const partnerIndex = open.findLastIndex((other) => other.kind === kind);
      if (isNoQuotationMark(text, offset, mark, partnerIndex >= 0)) continue;
      const partner = open[partnerIndex];
      if (partner !== undefined) {
        open.length = partnerIndex;
        partner.partner = candidate;
        candidate.partner = partner;
      }
    }
    candidates.push(candidate);
  }
  return withoutLatinQuotations(text, candidates).map(({ offset, kind, opens, partner }) => ({
    offset,
    kind,
    opens,
    paired: partner !== undefined,
  }));
}

/** Where the groups of a pattern with the flags `d` and `g` lie. */
function placesOf(text: string, pattern: RegExp): Set<number> {
  const groups = [...text.matchAll(pattern)].flatMap(({ indices = [] }) => indices.slice(1));
  // A group that took no part has no place, whatever the type says.
  return new Set(groups.flatMap((group: [number, number] | undefined) => group?.[0] ?? []));
}

/**
 * Whether a closing mark is an apostrophe (it’s, dogs’, ’90s) or a measure (6’, 12”): within a word always, at the
 * edge of one if nothing is there to close. 12” closes nothing either if the next mark of its kind closes too.
 */
function isNoQuotationMark(text: string, offset: number, mark: string, hasPartner: boolean): boolean {
  const before = text.charAt(offset - 1);
  const after = text.charAt(offset + 1);
  if (mark === '’') {
    const [follows, precedes] = [latinOrDigit.test(before), latinOrDigit.test(after)];
    return hasPartner ? follows && precedes : follows || precedes;
  }
  if (mark !== '”' || !/\d/u.test(before)) return false;
  return !hasPartner || /^\p{L}[^“”]*”/u.test(text.slice(offset + 1));
}

function withoutLatinQuotations(text: string, candidates: readonly Candidate[]): Candidate[] {
  let latinUntil = -1;
  return candidates.filter(({ offset, kind, opens, partner }) => {
    if (offset <= latinUntil) return false;
    const isCurly = kind === 'double' || kind === 'single';
    if (!opens || !isCurly || partner === undefined || !isLatin(text.slice(offset + 1, partner.offset)))
      return true;
    latinUntil = partner.offset;
    return false;
  });
}

/** A quotation of words in an alphabet; names such as 5G and APEC are used as Chinese words are. */
function isLatin(quoted: string): boolean {
  return (
    /\p{Ll}{2}/u.test(quoted) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u.test(quoted)
  );
}
