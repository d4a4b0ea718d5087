import type { ArticleDocument, ArticleMeta, ArticleSource, Reference } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { articleId } from '../model/paths.js';
import type { Staged } from '../model/staged.js';
import { absentMeta, readFrontMatter, type FrontMatter } from '../schema/front-matter.js';
import { absentPlainMeta, readPlainFrontMatter } from '../schema/plain-front-matter.js';
import { sortDiagnostics } from '../diagnostics/report.js';
import { cutFrontMatter, type CutSource } from './cut-front-matter.js';
import { createFaults, type Faults } from './faults.js';
import { missingFence, oddClosingFence } from './missing-fence.js';
import { createBodyParser } from './parse-body.js';
import { isElsewhere } from './references.js';
import { readSource, type SourceText } from './source-text.js';

/**
 * Makes a function that reads an article or a plain page. The parsers behind it are built once; articles do not influence one
 * another.
 *
 * All faults of a file come at once: those of its front matter (DB1xx, see `readFrontMatter` and `readPlainFrontMatter`; DB101 none at all, DB108 not
 * closed), that it has no text (DB112) or, live, no entry (DB218), and of its Markdown (DB2xx; DB306, DB308). There is a document in spite of faults, so that links to it and in it are
 * checked in the same run, unless the text is too deeply nested to be parsed (DB215).
 */
export function createArticleParser(): (source: ArticleSource) => Staged<ArticleDocument> {
  const parseBody = createBodyParser();
  return ({ path, file, text, isPlain = false }) => {
    const source = readSource(text);
    const faults = createFaults(file);
    const cut = cutFrontMatter(source);
    const front = readMeta(cut, source, file, faults, isPlain);
    const { date, live } = front.value.meta;
    const content = parseBody(cut.body, faults, { date, isLive: live !== undefined });
    const covers = coverReference(front.value, faults);
    if (cut.state === 'fenced' && cut.body.trim() === '' && !front.value.meta.draft) {
      faults.add('DB112', { line: cut.yaml.split('\n').length + 1, column: 1, length: 3 });
    }
    if (live !== undefined && content?.newest === undefined && !faults.list.some(isUntimed)) {
      faults.add('DB218', front.value.at(['live']));
    }
    const diagnostics = sortDiagnostics([...front.diagnostics, ...faults.list]);
    if (content === undefined) return { diagnostics };
    const { summary, newest, images, ...rest } = content;
    const meta = completed(front.value.meta, summary, newest);
    return {
      value: {
        id: articleId(path),
        path,
        file,
        meta,
        addressPlaces: {
          slug: meta.slug === undefined ? { line: 1, column: 1 } : front.value.at(['slug']),
          aliases: meta.aliases.map((_, index) => front.value.at(['aliases', index])),
          topics: (meta.topics ?? []).map((_, index) => front.value.at(['topics', index])),
          related: (meta.related ?? []).map((_, index) => front.value.at(['related', index])),
        },
        terms: front.value.terms,
        ...rest,
        images: [...covers, ...images],
      },
      diagnostics,
    };
  };
}

function readMeta(
  cut: CutSource,
  source: SourceText,
  file: string,
  faults: Faults,
  isPlain: boolean,
): ReturnType<typeof readFrontMatter> {
  const read = isPlain ? readPlainFrontMatter : readFrontMatter;
  if (cut.state === 'fenced') return read({ text: cut.yaml, file, line: 2 });
  const start = { line: 1, column: 1 };
  if (cut.state === 'absent') {
    const { problem, position } = missingFence(source);
    faults.add('DB101', position, { problem });
  } else {
    const odd = oddClosingFence(source);
    faults.add('DB108', odd ?? { ...start, length: 3 }, odd === undefined ? {} : { problem: 'odd-fence' });
  }
  const absent = isPlain ? absentPlainMeta : absentMeta;
  return { value: { meta: absent, terms: [], at: () => start }, diagnostics: [] };
}

function coverReference({ meta, at }: FrontMatter, faults: Faults): Reference[] {
  const { cover } = meta;
  if (cover === undefined) return [];
  const position = at(['cover', 'image']);
  if (cover.alt.trim() === '') faults.add('DB306', position, { target: cover.image });
  if (isElsewhere(cover.image)) {
    faults.add('DB308', position, { address: cover.image });
    return [];
  }
  return [{ target: cover.image, position }];
}

/**
 * The summary as written, else from the text, else what else says what the article is about. A live article was changed when
 * its newest entry was written.
 */
function completed(meta: FrontMatter['meta'], summary: string, newest: string | undefined): ArticleMeta {
  const found = summary === '' ? (meta.subtitle ?? meta.title) : summary;
  const isLater = newest !== undefined && Date.parse(newest) > Date.parse(meta.updated ?? meta.date);
  return { ...meta, ...(isLater && { updated: newest }), summary: meta.summary ?? found };
}

/** DB216: there is an entry, only that its time cannot be read. */
function isUntimed({ code }: Diagnostic): boolean {
  return code === 'DB216';
}
