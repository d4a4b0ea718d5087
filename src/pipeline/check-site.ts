import type { Conversion } from '../conversion/conversion.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Doubt } from '../model/doubt.js';
import type { FileRepairs } from '../model/repair.js';
import { compareArticles } from './compare-articles.js';
import { decodeText } from './decode-text.js';
import { findDoubts } from './find-doubts.js';
import { unusedTerms } from './load-glossary.js';
import type { LoadedSite } from './loaded-site.js';
import { proofreadSite } from './proofread-site.js';
import { createRuleBook } from './rule-book.js';
import type { SiteSources } from './sources.js';

/** What `check` finds and a build does not look for. */
export interface CheckedSite {
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly FileRepairs[];
  readonly doubts: readonly Doubt[];
}

/** Looks for what does no harm to a site but should be put in order, by the rules that the newsroom has not turned off. */
export function checkSite(site: LoadedSite, sources: SiteSources, conversion: Conversion): CheckedSite {
  const book = createRuleBook(site, sources);
  const { diagnostics, repairs } = proofreadSite(site, sources, conversion, book);
  const compared = book.judge(compareArticles(site, sources, conversion));
  const unused = unusedTerms(site.glossary, site.articles, ({ document: { path, file } }) => {
    return decodeText(sources.readContent(path), file).value ?? '';
  });
  return {
    diagnostics: [...diagnostics, ...compared, ...unused, ...book.faults()],
    repairs,
    doubts: findDoubts(site, sources, conversion),
  };
}
