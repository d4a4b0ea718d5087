// Answers queries from the search index.
import { createTransport, openIndex } from './search-index.js';

export { Stale } from './search-index.js';
import { createFold, findWords, gramsOf, markWords, parseQuery, snippet } from './search-text.js';

/** Results a screen. */
const screen = 10;
/** Segments are asked until there are so many articles that may be meant … */
const enough = 100;
/** … or so much has been moved (bytes). */
const listBudget = 30_000;
/** With the texts of a screen no more than so much is moved … */
const screenBudget = 95_000;
/** … of each so much first, and then this at most: most are shorter. */
const [textStart, textMost] = [4096, 24_000];
/** Bytes at the start of a pack that say where its texts are. */
const packHead = 520;
/** Grams that are looked up in a segment: the rarest say nearly all. */
const mostGrams = 4;

/**
 * Searches one edition.
 *
 * @param options `base` of the index with `/` at the end, `edition` whose texts are shown, `load`: `fetch`
 */
export function createSearch({ base, edition, load }) {
  const transport = createTransport(load);
  let opened;
  const open = () => {
    opened = openIndex(base, transport).then((index) => ({ ...index, fold: createFold(index.folds) }));
    opened.catch(() => (opened = undefined));
    return opened;
  };
  return {
    /** What has been moved so far. */
    transport,
    /** Loads what every query needs. */
    prepare: () => opened ?? open(),
    /**
     * A query, from which results are taken screen by screen; undefined where it has no word. Throws `Stale`, as results do, where the
     * site was published meanwhile: `isFresh` asks for what is there now.
     */
    query: async (text, isFresh = false) => {
      if (isFresh) [transport.cache, opened] = ['no-cache', undefined];
      const index = await (opened ?? open());
      return startQuery(text, index, edition, transport);
    },
  };
}

async function startQuery(text, index, edition, transport) {
  const words = parseQuery(text, index.fold);
  if (words.length === 0) return undefined;
  const grams = chosenGrams(words);
  const pending = [...index.segments];
  let ranked;
  const hits = [];
  /** Those whose texts turned out not to hold the words. */
  const wrong = new Set();
  let size = 1;

  /** Asks the next segments, twice as many each time, while more is wanted. */
  const gather = async (wantsMore) => {
    const end = transport.bytes + listBudget;
    while (pending.length > 0 && wantsMore() && transport.bytes < end) {
      ranked ??= await rankGrams(pending[0], grams);
      const asked = pending.slice(0, size);
      const found = await Promise.all(asked.map((segment) => candidates(segment, ranked)));
      pending.splice(0, asked.length);
      hits.push(...found.flat());
      size *= 2;
    }
  };
  let queryEnd = transport.bytes + screenBudget;
  await gather(() => hits.length < enough);

  return {
    /** Results from the first one on: all (`''`), or those with the words in the `title`, or with a `gallery`. */
    scope: (name) => {
      const isMeant = (hit) => name === '' || hit[name];
      const seen = new Set();
      const unseen = () => hits.filter((hit) => isMeant(hit) && !seen.has(hit));
      return {
        /** How many there are, `isExact` where nothing is left to be asked. */
        count: () => ({
          count: hits.filter((hit) => isMeant(hit) && !wrong.has(hit)).length,
          isExact: pending.length === 0,
        }),
        /** The next screen of results. */
        next: async () => {
          const end = queryEnd ?? transport.bytes + screenBudget;
          queryEnd = undefined;
          const mayRead = (bytes) => transport.bytes + bytes <= end;
          await gather(() => unseen().length < screen);
          const results = [];
          while (results.length < screen && unseen().length > 0 && mayRead(textStart)) {
            const fits = Math.max(1, Math.floor((end - transport.bytes) / (textStart + packHead)));
            const batch = unseen()
              .sort((a, b) => b.title - a.title)
              .slice(0, Math.min(fits, screen - results.length));
            const read = await Promise.all(batch.map((hit) => readHit(hit, words, index, edition, mayRead)));
            for (const [at, hit] of batch.entries()) {
              seen.add(hit);
              if (read[at]) results.push(read[at]);
              else wrong.add(hit);
            }
          }
          return { results, hasMore: unseen().length > 0 || pending.length > 0 };
        },
      };
    },
  };
}

/** Of long words only every other pair of characters: what stands between is seen in the text. */
function chosenGrams(words) {
  const all = words.flatMap((word) => {
    const grams = gramsOf(word);
    return grams.length <= mostGrams ? grams : grams.filter((_, at) => at % 2 === 0 || at === grams.length - 1);
  });
  return [...new Set(all)].slice(0, 3 * mostGrams);
}

/** The grams that the fewest documents of a segment hold, the rarest first. */
async function rankGrams(segment, grams) {
  if (grams.length <= 1) return grams;
  const found = await Promise.all(grams.map((gram) => segment.find(gram)));
  return grams
    .map((gram, at) => [gram, found[at].all.length])
    .sort(([, a], [, b]) => a - b)
    .slice(0, mostGrams)
    .map(([gram]) => gram);
}

/** Articles of a segment with all grams, the newest first. */
async function candidates(segment, grams) {
  let left;
  let titles;
  for (let at = 0; at < grams.length && (left === undefined || left.length > 0); at += 2) {
    for (const { all, title } of await Promise.all(grams.slice(at, at + 2).map((gram) => segment.find(gram)))) {
      left = left === undefined ? all : intersection(left, all);
      titles = titles === undefined ? title : intersection(titles, title);
    }
  }
  if (!left?.length) return [];
  const inTitle = new Set(titles);
  const { packs, galleries } = await segment.head();
  return left.reverse().map((document) => ({
    document,
    title: inTitle.has(document),
    gallery: galleries.has(document),
    pack: packs.find(({ first, documents }) => document < first + documents),
  }));
}

function intersection(a, b) {
  const inB = new Set(b);
  return a.filter((each) => inB.has(each));
}

/** What is shown of an article; undefined where its text does not hold the words. */
async function readHit({ document, pack, gallery }, words, { fold, editions, pack: packOf }, edition, mayRead) {
  const number = document - pack.first;
  const isMissing = (lines) => (word) => !lines.slice(3).some((line) => findWords(line, [word], fold).length > 0);
  const own = packOf(edition, pack);
  const size = await own.size(number);
  let length = Math.min(size, textStart);
  let lines = await own.lines(number, length);
  let missing = words.filter(isMissing(lines));
  const all = Math.min(size, textMost);
  if (missing.length > 0 && length < all && mayRead(all)) {
    length = all;
    lines = await own.lines(number, length);
    missing = words.filter(isMissing(lines));
  }
  // The word may be another one in this edition: 出租車 where the other one has 計程車.
  let isSure = length === size;
  for (const other of editions.filter((each) => each !== edition)) {
    if (missing.length === 0 || !isSure) break;
    const twin = packOf(other, pack);
    const twinSize = await twin.size(number);
    isSure = twinSize <= textMost && mayRead(twinSize);
    if (isSure) missing = missing.filter(isMissing(await twin.lines(number, twinSize)));
  }
  // What could not be read in full holds all pairs of characters of the words: that is nearly always enough.
  if (missing.length > 0 && isSure) return undefined;
  const [href, date, section, authors, title, ...paragraphs] = lines;
  return {
    ...{ href, date, section, authors, gallery },
    title: markWords(title, findWords(title, words, fold)),
    snippet: snippet(paragraphs, words, fold),
  };
}
