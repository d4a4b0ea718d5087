import { createConversion, type Conversion } from '../conversion/conversion.js';
import { articleScript } from '../conversion/detect-script.js';
import { digestOf } from '../graph/digest.js';
import { createArticleParser } from '../markdown/parse-article.js';
import type { ArticleSource } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { parentFolder, type SourcePath } from '../model/paths.js';
import type { Term } from '../model/term.js';
import { encodeArticle } from './article-record.js';
import { articleTerms } from './article-words.js';
import { scopedTerms } from './load-glossary.js';
import { plainFiles, readArticle } from './load-site.js';
import { prepareArticle } from './prepare-article.js';
import type { SiteFrame } from './site-frame.js';

/** What a file was made into: a record, or only faults where it cannot be read at all. */
export interface PreparedSource {
  readonly record: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes records of articles. Parsers and converters are made once, when the first article needs them. */
export function createPreparer(frame: SiteFrame): (source: ArticleSource) => PreparedSource {
  const { config } = frame;
  const termsIn = scopedTerms(frame.glossary);
  let tools: { parse: ReturnType<typeof createArticleParser>; conversion: Conversion } | undefined;
  return (source) => {
    tools ??= { parse: createArticleParser(), conversion: createConversion() };
    const { value: document, diagnostics } = readArticle(source, tools.parse);
    if (document === undefined) return { record: undefined, diagnostics };
    const script = articleScript(document, config.script);
    const terms = articleTerms({ document, script }, termsIn, tools.conversion);
    const prepared = prepareArticle(document, script, config.editions, terms, tools.conversion);
    return { record: encodeArticle(prepared, diagnostics), diagnostics };
  };
}

/**
 * Makes the key of an article's record: the same key means the same record.
 *
 * @param codeVersion of dongbei itself, its dictionaries among it
 * @param source digest of the file's bytes
 */
export function articleKeys(
  { config, glossary, sections }: SiteFrame,
  codeVersion: string,
): (path: SourcePath, file: string, source: string) => string {
  const shared = digestOf(codeVersion, config.script, JSON.stringify(config.editions));
  const termsIn = scopedTerms(glossary);
  const isPlainFile = plainFiles(sections);
  const digests = new Map<readonly Term[], string>();
  const termsDigest = (terms: readonly Term[]): string => {
    const known =
      digests.get(terms) ??
      digestOf(
        JSON.stringify(terms.map(({ hans, hant, byEdition, isPerson }) => [hans, hant, byEdition, isPerson])),
      );
    digests.set(terms, known);
    return known;
  };
  return (path, file, source) =>
    digestOf(
      ...[shared, termsDigest(termsIn(parentFolder(path))), path, file, source],
      ...(isPlainFile(path) ? ['plain'] : []),
    );
}
