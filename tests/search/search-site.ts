import { textGrams, type FoundText } from '../../src/search/found-text.js';
import { foldedCharacters } from '../../src/search/folded-characters.js';
import { encodePack } from '../../src/search/pack-file.js';
import {
  bucketBits,
  encodeSegment,
  Postings,
  type DocumentGrams,
  type SegmentShape,
} from '../../src/search/segment-file.js';
import { leavesWithin, nodeName, timeLeaves, type TimeNode } from '../../src/search/time-nodes.js';

/** An article of a small archive, in one text for each edition. */
export interface Indexed {
  readonly instant: number;
  readonly texts: readonly FoundText[];
  readonly hasGallery: boolean;
}

export interface Sizes {
  readonly segment: number;
  readonly pack: number;
}

const editions = ['zh-Hant', 'zh-Hans'];

export function textOf(title: string, paragraphs: readonly string[], href = '/a/'): FoundText {
  return { href, date: '2020年8月7日', day: 0, places: [], section: '要聞', authors: '', title, paragraphs };
}

export function gramsIn({ texts }: Indexed): DocumentGrams {
  return textGrams(texts);
}

function shapeOf(newestFirst: readonly Indexed[], node: TimeNode, sizes: Sizes): SegmentShape {
  const packs = leavesWithin(newestFirst, node, sizes.pack).reverse();
  const documents = within(newestFirst, node);
  return {
    node,
    bits: bucketBits(documents.length),
    documents: documents.length,
    packs: packs.map(({ level, index, from, to }) => ({ level, index, documents: to - from })),
    galleries: documents.flatMap(({ hasGallery }, number) => (hasGallery ? [number] : [])),
  };
}

/** The oldest first. */
function within(newestFirst: readonly Indexed[], node: TimeNode): Indexed[] {
  return leavesWithin(newestFirst, node, Infinity).flatMap(({ from, to }) =>
    newestFirst.slice(from, to).reverse(),
  );
}

/** All files of an index, by their names below its folder. */
export function indexFiles(newestFirst: readonly Indexed[], sizes: Sizes): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const put = (name: string, text: string): unknown => files.set(name, Buffer.from(text));
  const segments = timeLeaves(newestFirst, sizes.segment);
  put(
    'index.json',
    JSON.stringify({
      segments: segments.map((leaf) => [nodeName(leaf), bucketBits(leaf.to - leaf.from)]),
      editions,
    }),
  );
  put('folds.txt', `${foldedCharacters.from}\n${foldedCharacters.to}\n`);
  for (const leaf of segments) {
    const postings = new Postings();
    for (const [number, each] of within(newestFirst, leaf).entries())
      postings.addDocument(number, gramsIn(each));
    files.set(`${nodeName(leaf)}.bin`, encodeSegment(shapeOf(newestFirst, leaf, sizes), postings));
  }
  for (const leaf of timeLeaves(newestFirst, sizes.pack)) {
    const documents = within(newestFirst, leaf);
    for (const [at, edition] of editions.entries()) {
      const texts = documents.flatMap(({ texts: all }) => all.slice(at, at + 1));
      files.set(`${edition}/${nodeName(leaf)}.bin`, encodePack(texts));
    }
  }
  return files;
}

/** A static server; `ranges: false` for one that knows no ranges. */
export function serve(
  files: () => ReadonlyMap<string, Uint8Array>,
  { ranges = true }: { readonly ranges?: boolean } = {},
): typeof fetch {
  return (address, init) => {
    const bytes = files().get(new URL(address instanceof Request ? address.url : address).pathname.slice(1));
    if (bytes === undefined) return Promise.resolve(new Response(null, { status: 404 }));
    const range = /^bytes=(\d+)-(\d+)$/u.exec(new Headers(init?.headers).get('range') ?? '');
    if (range === null || !ranges) return Promise.resolve(new Response(Buffer.from(bytes)));
    const [from, to] = [Number(range[1]), Math.min(Number(range[2]) + 1, bytes.length)];
    if (from >= bytes.length) return Promise.resolve(new Response(null, { status: 416 }));
    return Promise.resolve(
      new Response(Buffer.from(bytes.subarray(from, to)), {
        status: 206,
        headers: { 'content-range': `bytes ${String(from)}-${String(to - 1)}/${String(bytes.length)}` },
      }),
    );
  };
}

type Piece = readonly [text: string, isMarked: boolean];

export interface Result {
  readonly href: string;
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
}

interface Results {
  readonly count: () => { readonly count: number; readonly isExact: boolean };
  readonly next: () => Promise<{ readonly results: readonly Result[]; readonly hasMore: boolean }>;
}

export interface Limits {
  readonly place?: string;
  readonly since?: number;
}

export interface Search {
  readonly transport: { readonly bytes: number; readonly requests: number };
  readonly query: (
    text: string,
    limits?: Limits,
    isFresh?: boolean,
  ) => Promise<
    { readonly scope: (name: '' | 'title' | 'gallery', isByTime?: boolean) => Results } | undefined
  >;
}

/** What the search page's script does, without the page. */
const script = (await import(new URL('../../templates/assets/search-query.js', import.meta.url).href)) as {
  readonly createSearch: (options: {
    readonly base: string;
    readonly edition: string;
    readonly load: typeof fetch;
  }) => Search;
  readonly splitQuery: (query: string) => readonly string[];
  readonly Stale: new () => Error;
};
export const { splitQuery, Stale } = script;

export function openSearch(load: typeof fetch, edition = 'zh-Hant'): Search {
  return script.createSearch({ base: 'https://news.example/', edition, load });
}

/** Everything that is found, in the order shown. */
export async function findAll(
  search: Search,
  query: string,
  scope: '' | 'title' | 'gallery' = '',
  { isByTime = false, ...limits }: Limits & { readonly isByTime?: boolean } = {},
): Promise<Result[]> {
  const results = (await search.query(query, limits))?.scope(scope, isByTime);
  const found: Result[] = [];
  for (let hasMore = results !== undefined; hasMore && results !== undefined;) {
    const next = await results.next();
    found.push(...next.results);
    ({ hasMore } = next);
  }
  return found;
}
