// What is searched for and where it stands in a text. Folds as dongbei's src/search/fold-text.ts does.

/** @param folds `folds.txt` of the index: characters, and the one that each is searched as */
export function createFold(folds) {
  const [from, to] = folds.split('\n');
  const classes = new Map(Array.from(from, (character, at) => [character, to.charAt(at)]));
  const known = new Map();
  return (point) => {
    let folded = known.get(point);
    if (folded === undefined) {
      const plain = point
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[\s\p{Cc}\p{Cf}\ufe00-\ufe0f\u{e0100}-\u{e01ef}"'`«»‘-‟〈-』〝-〟·•‧・]/gu, '');
      folded = Array.from(plain, (character) => classes.get(character) ?? character).join('');
      known.set(point, folded);
    }
    return folded;
  };
}

/** Marks between clauses and around words, each in the form that compatibility gives it. */
const marks = /[,.:;!?/\\|~()<>{}[\]、。…〔〕【】〖〗‐-―−─-]+/gu;
const isFigure = (unit) => /^[a-z\d]$/iu.test(unit);

/**
 * Words of a query as they are written: parted by white space and by marks, but for a mark within figures or a word of another script
 * (12.5%, 2020-08-07, A/B). What is in quotation marks is one word, with them.
 */
export function splitQuery(query) {
  const plain = Array.from(query.normalize('NFC'), (point) => point.normalize('NFKC')).join('');
  return [...plain.matchAll(/(["“”「『].+?["“”」』])|\S+/gu)].flatMap(([whole, quoted]) => {
    if (quoted) return quoted;
    const words = whole
      .replace(marks, (found, at) =>
        found.length === 1 && isFigure(whole.charAt(at - 1)) && isFigure(whole.charAt(at + 1)) ? found : ' ',
      )
      .split(' ')
      .filter((word) => /\P{P}/u.test(word));
    return words.length > 0 ? words : whole;
  });
}

/** Words of a query, folded. */
export function parseQuery(query, fold) {
  return [...new Set(splitQuery(query).map((word) => Array.from(word, fold).join('')))].filter(Boolean);
}

/** What an index is asked for to find what the page at a path lists. */
export function gramOfPlace(place) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < place.length; at += 1) hash = Math.imul(hash ^ place.charCodeAt(at), 0x01000193);
  return 0x100000 | (hash >>> 12);
}

/** What an index is asked for to find a word: single code units, or two side by side. */
export function gramsOf(word) {
  if (word.length === 1) return [word.charCodeAt(0)];
  return Array.from(
    { length: word.length - 1 },
    (_, at) => ((word.charCodeAt(at) << 16) | word.charCodeAt(at + 1)) >>> 0,
  );
}

/** Where words stand in a text: `[start, end, word]`, sorted by start. */
export function findWords(text, words, fold) {
  let folded = '';
  const starts = [];
  let at = 0;
  for (const point of text) {
    const made = fold(point);
    for (let unit = 0; unit < made.length; unit += 1) starts.push([at, at + point.length]);
    folded += made;
    at += point.length;
  }
  const found = [];
  for (const word of words) {
    for (let from = folded.indexOf(word); from >= 0; from = folded.indexOf(word, from + word.length)) {
      found.push([starts[from][0], starts[from + word.length - 1][1], word]);
    }
  }
  return found.sort(([a], [b]) => a - b);
}

/** A text in pieces, `[text, isMarked]`. */
export function markWords(text, found) {
  const pieces = [];
  let end = 0;
  for (const [from, to] of found) {
    if (to <= end) continue;
    if (from > end) pieces.push([text.slice(end, from), false]);
    const last = pieces.at(-1);
    if (last?.[1] && from <= end) last[0] += text.slice(end, to);
    else pieces.push([text.slice(Math.max(from, end), to), true]);
    end = to;
  }
  if (end < text.length) pieces.push([text.slice(end), false]);
  return pieces;
}

const before = 24;
const length = 96;

/** A paragraph of fewer characters says little around a word: a kicker, a tag. */
const fewCharacters = 24;

/**
 * The stretch of some paragraphs with most of the words, in pieces; the beginning of the first where there are none. After a tag or
 * another paragraph that says little goes the beginning of one that says more.
 */
export function snippet(paragraphs, words, fold) {
  let best = { text: paragraphs[0] ?? '', found: [], score: 0 };
  for (const text of paragraphs) {
    const found = findWords(text, words, fold);
    if (found.length === 0) continue;
    const score = 2 * new Set(found.map(([, , word]) => word)).size + Number(text.length >= fewCharacters);
    if (score > best.score) best = { text, found, score };
    if (score > 2 * words.length) break;
  }
  const first = best.found[0]?.[0] ?? 0;
  let start = first <= before + 8 ? 0 : first - before;
  // Begin after a stop where there is one.
  if (start > 0) {
    const stop = /[，。；：、！？,;:!?]/u.exec(best.text.slice(start, first));
    if (stop) start += stop.index + 1;
  }
  if (/[\udc00-\udfff]/u.test(best.text.charAt(start))) start -= 1;
  let end = Math.min(best.text.length, start + length);
  if (/[\udc00-\udfff]/u.test(best.text.charAt(end))) end -= 1;
  const found = best.found
    .filter(([from]) => from < end)
    .map(([from, to]) => [from - start, Math.min(to, end) - start]);
  const pieces = markWords(best.text.slice(start, end), found);
  if (start > 0) pieces.unshift(['……', false]);
  if (end < best.text.length) pieces.push(['……', false]);
  const more = best.text.length < fewCharacters && paragraphs.find((text) => text.length >= fewCharacters);
  if (more) {
    const beginning = [...more].slice(0, length).join('');
    pieces.push([`\u3000${beginning}${beginning === more ? '' : '……'}`, false]);
  }
  return pieces;
}
