// Answers queries from the search index.
import { createTransport, openIndex } from './search-index.js';

export { Stale } from './search-index.js';
import {
  createFold,
  findWords,
  gramOfPlace,
  gramsOf,
  markWords,
  parseQuery,
  snippet,
  splitQuery,
} from './search-text.js';

export { splitQuery };

/** Results a screen. */
const screen = 10;
/** For a screen no more than so much is moved (bytes), unless a single text is longer … */
const screenBudget = 70_000;
/** … and for lists so much once there are enough articles for a screen. Others are asked only until there are so many: */
const [listBudget, enough] = [30_000, 100];
/** Of a text so much is read first: most are shorter. */
const textStart = 4096;
/** What that takes, with what says where it stands. */
const textCost = textStart + 1400;
/** Grams that are looked up in the newest segment, and then in each: the rarest of them say nearly all. */
const [mostGrams, rarestGrams] = [12, 6];
/** So few candidates are looked at without asking for more grams. */
const fewCandidates = 2;

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
     *
     * @param limits `place`: the path of a page whose list all results are in; `since`: the first of their days, counted from 1970
     */
    query: async (text, limits = {}, isFresh = false) => {
      if (isFresh) [transport.cache, opened] = ['no-cache', undefined];
      const index = await (opened ?? open());
      return startQuery(text, limits, index, edition, transport);
    },
  };
}

async function startQuery(text, limits, index, edition, transport) {
  const words = parseQuery(text, index.fold);
  if (words.length === 0) return undefined;
  const grams = chosenGrams(words);
  const { since = -Infinity } = limits;
  const pending = index.segments.filter((segment) => !segment.isBefore(since));
  const packOf = (pack) => index.pack(edition, pack);
  let ranked;
  const hits = [];
  /** Those whose texts turned out not to hold the words. */
  const wrong = new Set();

  /** Asks the next segments, twice as many each time, while more is wanted and may be moved up to `end`. */
  const gather = async (wanted, end) => {
    const start = transport.bytes;
    const rest = () => (hits.length < screen ? end - hits.length * textCost : start + listBudget) - transport.bytes;
    for (let asked = 0; pending.length > 0 && hits.length < wanted && rest() > 0; ) {
      ranked ??= await rankGrams(pending[0], grams);
      const fits = asked === 0 ? 1 : Math.floor((rest() * asked) / (transport.bytes - start + 1));
      const next = pending.slice(0, Math.max(1, Math.min(fits, 2 * asked)));
      const found = await Promise.all(next.map((segment) => candidates(segment, ranked, limits, packOf)));
      pending.splice(0, next.length);
      hits.push(...found.flat());
      asked += next.length;
    }
  };
  let queryEnd = transport.bytes + screenBudget;
  await gather(enough, queryEnd);

  return {
    /**
     * Results from the first one on: all (`''`), or those with the words in the `title`, or with a `gallery`. Titles go first, then the
     * newest, or the newest alone.
     */
    scope: (name, isByTime = false) => {
      const isMeant = (hit) => !wrong.has(hit) && (name === '' || hit[name]);
      const seen = new Set();
      const unseen = () => hits.filter((hit) => isMeant(hit) && !seen.has(hit));
      return {
        /** How many there are, `isExact` where nothing is left to be asked. */
        count: () => ({ count: hits.filter(isMeant).length, isExact: pending.length === 0 }),
        /** The next screen of results; fewer, or none, where more would have to be moved for it than should be at a time. */
        next: async () => {
          const end = queryEnd ?? transport.bytes + screenBudget;
          queryEnd = undefined;
          for (let before = -1; unseen().length < screen && before !== pending.length; ) {
            before = pending.length;
            await gather(hits.length + screen, end);
          }
          const results = [];
          for (let isFull = false; !isFull && results.length < screen && unseen().length > 0; ) {
            let rest = end - transport.bytes;
            const fits = Math.max(1, Math.floor(rest / textCost));
            const batch = unseen()
              .sort((a, b) => (isByTime ? 0 : b.title - a.title))
              .slice(0, Math.min(fits, screen - results.length));
            rest -= batch.length * textCost;
            const mayRead = (bytes) => {
              if (bytes > rest) return false;
              rest -= bytes;
              return true;
            };
            // One article is read whatever it costs, so that each screen gets on.
            const read = await Promise.all(
              batch.map((hit, at) => readHit(hit, words, limits.place, index, edition, at === 0 ? () => true : mayRead)),
            );
            for (const [at, hit] of batch.entries()) {
              if (read[at] === 'later') continue;
              seen.add(hit);
              if (!read[at]) wrong.add(hit);
              else if (isMeant(hit)) results.push(read[at]);
            }
            isFull = read.includes('later') || transport.bytes + textCost > end;
          }
          return { results, hasMore: unseen().length > 0 || pending.length > 0 };
        },
      };
    },
  };
}

/** Of many grams some, spread over the words: what is not asked for is seen in the text. */
function chosenGrams(words) {
  const all = [...new Set(words.flatMap(gramsOf))];
  const step = Math.max(1, all.length / mostGrams);
  return Array.from({ length: Math.min(all.length, mostGrams) }, (_, at) => all[Math.floor(at * step)]);
}

/** The grams that the fewest documents of a segment hold, the rarest first. */
async function rankGrams(segment, grams) {
  if (grams.length <= 1) return grams;
  const found = await Promise.all(grams.map((gram) => segment.find(gram)));
  return grams
    .map((gram, at) => [gram, found[at].all.length])
    .sort(([, a], [, b]) => a - b)
    .slice(0, rarestGrams)
    .map(([gram]) => gram);
}

/** Articles of a segment with all grams, within the limits, the newest first. */
async function candidates(segment, grams, { place, since }, packOf) {
  let left = place ? (await segment.find(gramOfPlace(place))).all : undefined;
  let titles;
  for (let at = 0; at < grams.length && !(left?.length <= (at === 0 ? 0 : fewCandidates)); at += 2) {
    for (const { all, title } of await Promise.all(grams.slice(at, at + 2).map((gram) => segment.find(gram)))) {
      left = left ? intersection(left, all) : all;
      titles = titles ? intersection(titles, title) : title;
    }
  }
  if (left?.length && since !== undefined) {
    const first = await segment.firstSince(since, packOf);
    left = left.filter((document) => document >= first);
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

/** What is shown of an article; undefined where its text does not hold the words, `later` where not enough may be read to know. */
async function readHit(hit, words, place, { fold, editions, pack: packOf }, edition, mayRead) {
  const number = hit.document - hit.pack.first;
  const isMissing = (lines) => (word) => !lines.some((line) => findWords(line, [word], fold).length > 0);
  const own = packOf(edition, hit.pack);
  const size = await own.size(number);
  let lines = await own.lines(number, Math.min(size, textStart));
  if (place && !lines[3].split('\t').some((each) => `${each}/`.startsWith(`${place}/`))) return undefined;
  let missing = words.filter(isMissing(lines.slice(4)));
  if (missing.length > 0 && size > textStart) {
    if (!mayRead(size)) return 'later';
    lines = await own.lines(number, size);
    missing = words.filter(isMissing(lines.slice(4)));
  }
  // The word may be another one in this edition: 出租車 where the other one has 計程車.
  for (const other of editions.filter((each) => each !== edition)) {
    if (missing.length === 0) break;
    const twin = packOf(other, hit.pack);
    const twinSize = await twin.size(number);
    if (!mayRead(twinSize)) return 'later';
    missing = missing.filter(isMissing((await twin.lines(number, twinSize)).slice(4)));
  }
  if (missing.length > 0) return undefined;
  const [href, date, section, , authors, title, ...paragraphs] = lines;
  const inTitle = findWords(title, words, fold);
  hit.title = words.every((word) => inTitle.some(([, , found]) => found === word));
  return {
    ...{ href, date, section, authors },
    title: markWords(title, inTitle),
    snippet: snippet(paragraphs, words, fold),
  };
}
