import { compareWordsIn } from '../diagnostics/compare-words.js';
import type { Language } from '../diagnostics/language.js';
import { fillIn, messagesIn } from '../diagnostics/messages.js';
import { diskSources } from '../io/disk-sources.js';
import type { SiteFolders } from '../io/site-folders.js';
import { folderUrl, parentFolder, type SourcePath } from '../model/paths.js';
import { createComparison, type ComparedArticle } from '../pipeline/compare-article.js';
import { decodeText } from '../pipeline/decode-text.js';
import { rowEntry } from '../pipeline/article-table.js';
import type { SiteState } from '../pipeline/site-store.js';
import { comparePage } from '../server/compare-page.js';
import type { ToolRoute } from '../server/tool-routes.js';
import { decideTerm } from './decide-term.js';
import { describeDecision } from './describe-decision.js';
import { articleOf } from './preview-notes.js';

/**
 * The pages that show editions side by side, why a character is written as it is, and what writes a word into the glossary.
 *
 * @param site as it was published last
 */
export function compareTool(
  site: () => SiteState | undefined,
  folders: SiteFolders,
): Readonly<Record<'compare' | 'explain' | 'term', ToolRoute>> {
  let known:
    { readonly frame: SiteState['frame']; readonly compare: ReturnType<typeof createComparison> } | undefined;

  /** The article on a page, compared. */
  const find = (page: string | null) => {
    const state = site();
    const row = state === undefined ? undefined : articleOf(page ?? '', state.frame.config, state.articles);
    if (state === undefined || row === undefined) return undefined;
    if (known?.frame !== state.frame) {
      known = { frame: state.frame, compare: createComparison(state.frame) };
    }
    const path = state.articles.get('path', row) as SourcePath;
    const sources = diskSources(folders);
    const file = sources.contentName(path);
    const { value: text } = decodeText(sources.readContent(path), file);
    const article = text === undefined ? undefined : known.compare({ path, file, text });
    return article === undefined
      ? undefined
      : { article, path, file, state, segments: rowEntry(state.articles, row).segments };
  };

  return {
    compare: {
      method: 'GET',
      answer: (query, language, token) => {
        const found = find(query.get('path'));
        if (found === undefined) return { status: 404 };
        const { config } = found.state.frame;
        const [title] = found.article.texts;
        return {
          html: comparePage({
            ...{ article: found.article, file: found.file, language, token },
            title:
              title?.stretches.map(({ forms }) => (typeof forms === 'string' ? forms : forms[0])).join('') ??
              '',
            editions: config.editions.map(({ id, lang, prefix }) => ({
              ...{ id, lang },
              url: `${config.basePath}${folderUrl([...prefix, ...found.segments])}`,
            })),
            scopes: lineage(parentFolder(found.path)),
            words: compareWordsIn(language),
          }),
        };
      },
    },
    explain: {
      method: 'GET',
      answer: (query, language) => {
        const found = find(query.get('path'));
        const explained = found?.article.explain(Number(query.get('text')), Number(query.get('start')));
        if (found === undefined || explained === undefined) return { status: 404 };
        const { config } = found.state.frame;
        const { editions } = compareWordsIn(language);
        return {
          json: {
            source: explained.source,
            ...explained.word,
            editions: explained.editions.map((each, at) => {
              const edition = config.editions[at]?.id;
              const name = edition === undefined ? '' : editions[edition];
              return { name, form: each.form, why: reasonOf(each, explained.source, language) };
            }),
          },
        };
      },
    },
    term: {
      method: 'POST',
      answer: (body, language) => {
        const { hans, hant, scope } = body as Readonly<Record<string, unknown>>;
        if (typeof hans !== 'string' || typeof hant !== 'string' || typeof scope !== 'string') {
          return { status: 400 };
        }
        return { json: writeTerm(hans.trim(), hant.trim(), scope, folders, language) };
      },
    },
  };
}

type Explained = NonNullable<ReturnType<ComparedArticle['explain']>>['editions'][number];

function reasonOf({ form, decision }: Explained, source: string, language: Language): string {
  const { same, plain } = compareWordsIn(language);
  if (decision !== undefined) return describeDecision(decision, language);
  return form === source ? same : plain;
}

/** What a decision came to, in words. */
function writeTerm(
  hans: string,
  hant: string,
  scope: string,
  folders: SiteFolders,
  language: Language,
): { readonly isWritten: boolean; readonly said: string } {
  const words = messagesIn(language);
  const outcome = decideTerm({ hans, hant }, scope, folders);
  switch (outcome.kind) {
    case 'added':
      return { isWritten: true, said: fillIn(words.termAdded, { file: outcome.file, hans, hant }) };
    case 'known':
      return { isWritten: false, said: fillIn(words.termKnown, { file: outcome.file, hans, hant }) };
    case 'decided': {
      const { term } = outcome;
      const place = `${term.file}:${term.line}`;
      return {
        isWritten: false,
        said: fillIn(words.termDecided, { hans: term.hans, hant: term.hant, place }),
      };
    }
    case 'badWord':
      return { isWritten: false, said: fillIn(words.badTerm, { value: outcome.word }) };
    case 'noScope':
      return { isWritten: false, said: fillIn(words.noScope, { scope, folder: folders.content }) };
    case 'faulty':
      return { isWritten: false, said: compareWordsIn(language).faultyGlossary };
  }
}

/** `a/b` -> '', `a`, `a/b` */
function lineage(folder: string): string[] {
  return folder === '' ? [''] : [...lineage(parentFolder(folder)), folder];
}
