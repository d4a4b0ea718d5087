import type { Conversion } from '../conversion/conversion.js';
import { detectScript } from '../conversion/detect-script.js';
import type { ArticleDocument, EditionArticle } from '../model/article.js';
import type { Edition, LocalText, Script } from '../model/edition.js';
import { parentFolder, toPathSegment, type ArticleId } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { Term } from '../model/term.js';
import type { ArticleSummary } from '../model/summary.js';
import type { EditionContent } from '../pages/edition-content.js';
import { scopedTerms } from './load-glossary.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import type { ResolvedReferences } from './resolve-references.js';

/** One edition of everything that is published. */
export interface ConvertedEdition {
  readonly content: EditionContent;
  readonly bodies: ReadonlyMap<ArticleId, EditionArticle['body']>;
}

/** Converts articles, sections and the site's own texts into one edition. */
export function convertSite(
  site: LoadedSite,
  references: ReadonlyMap<ArticleId, ResolvedReferences>,
  edition: Edition,
  conversion: Conversion,
): ConvertedEdition {
  const { config } = site;
  const termsIn = scopedTerms(site.glossary);
  const local = (text: LocalText): string => localText(text, config, edition, conversion, termsIn(''));
  const bodies = new Map<ArticleId, EditionArticle['body']>();
  const articles = site.articles
    .filter(({ status }) => status === 'published')
    .map((article) => {
      const converted = conversion.convertArticle(
        article.document,
        article.script,
        edition,
        articleTerms(article, termsIn, conversion),
      );
      bodies.set(article.document.id, converted.body);
      return summarize(article, converted, references.get(article.document.id), conversion);
    });
  return {
    bodies,
    content: {
      edition,
      name: local(config.name),
      description: local(config.description),
      navigation: config.navigation.map(({ section, url, title }) => ({
        ...(section === undefined ? {} : { section }),
        ...(url === undefined ? {} : { url }),
        ...(title === undefined ? {} : { title: local(title) }),
      })),
      social: config.social.map(({ title, url }) => ({ title: local(title), url })),
      sections: site.sections.map(({ id, title, description, order }) => ({
        id,
        title: local(title),
        description: local(description),
        order,
      })),
      articles,
    },
  };
}

/** What makes two tags one: Simplified, compatibility forms and capital letters folded, fit for an address. */
export function tagKey(tag: string, script: Script, conversion: Conversion): string {
  return toPathSegment(conversion.simplify(tag, script).normalize('NFKC').toLowerCase());
}

/** The article's own terms, then those of its folder and of the folders above. */
export function decidedTerms(
  { path, terms }: ArticleDocument,
  termsIn: (folder: string) => readonly Term[],
): readonly Term[] {
  const around = termsIn(parentFolder(path));
  return terms.length === 0 ? around : [...terms, ...around];
}

/** The terms that are decided, and the names in byline and tags, so that who is 钟海林 there is so in the text too. */
export function articleTerms(
  { document, script }: LoadedArticle,
  termsIn: (folder: string) => readonly Term[],
  conversion: Conversion,
): readonly Term[] {
  const names = script === 'hans' ? conversion.nameTerms(document) : [];
  const decided = decidedTerms(document, termsIn);
  return names.length === 0 ? decided : [...decided, ...names];
}

function localText(
  text: LocalText,
  config: SiteConfig,
  edition: Edition,
  conversion: Conversion,
  terms: readonly Term[],
): string {
  return (
    text.byEdition[edition.id] ??
    conversion.convertText(text.text, detectScript(text.text) ?? config.script, edition, terms)
  );
}

function summarize(
  article: LoadedArticle,
  converted: EditionArticle,
  references: ResolvedReferences | undefined,
  conversion: Conversion,
): ArticleSummary {
  const { document, script, section, segments } = article;
  const cover = document.meta.cover;
  const picture = cover === undefined ? undefined : references?.pictures.get(cover.image);
  return {
    id: document.id,
    path: document.path,
    section,
    segments,
    meta: converted.meta,
    tags: document.meta.tags.map((tag, index) => ({
      key: tagKey(tag, script, conversion),
      name: converted.meta.tags[index] ?? tag,
    })),
    ...(picture === undefined ? {} : { cover: picture }),
    headings: converted.headings,
    galleryPictures: document.galleryPictures,
    length: document.length,
  };
}
