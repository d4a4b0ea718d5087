import { variantOf, type Variant } from '../conversion/variant.js';
import { createProseReader } from '../markdown/prose-blocks.js';
import { positionAt, readSource } from '../markdown/source-text.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { Edition, EditionId, Script } from '../model/edition.js';
import type { Term } from '../model/term.js';
import { decidedTerms } from './article-words.js';
import { decodeText } from './decode-text.js';
import { scopedTerms } from './load-glossary.js';
import { loadConfig, loadSite } from './load-site.js';
import type { LoadedArticle } from './loaded-site.js';
import type { SiteSources } from './sources.js';

/** What `dongbei/conversion` offers, of any version of dongbei. */
export type MakeConverter = (options: {
  readonly from: Script;
  readonly to: Variant;
  readonly terms: readonly { readonly from: string; readonly to: string }[];
}) => (text: string) => { readonly text: string };

/** A word that two versions convert differently. */
export interface ConversionDifference extends Position {
  /** As diagnostics name it. */
  readonly file: string;
  readonly edition: EditionId;
  readonly source: string;
  readonly before: string;
  readonly after: string;
}

/** Every word of every published text that `after` converts otherwise than `before`, by article and edition. */
export function compareConversions(
  sources: SiteSources,
  now: number,
  before: MakeConverter,
  after: MakeConverter,
): { readonly differences: readonly ConversionDifference[]; readonly diagnostics: readonly Diagnostic[] } {
  const { value: config, diagnostics } = loadConfig(sources);
  if (config === undefined) return { differences: [], diagnostics };
  const { value: site, diagnostics: faults } = loadSite(config, sources, now);
  if (site === undefined) return { differences: [], diagnostics: [...diagnostics, ...faults] };
  const readProse = createProseReader();
  const termsIn = scopedTerms(site.glossary);

  const compare = ({ document, script }: LoadedArticle): ConversionDifference[] => {
    const { path, file } = document;
    const source = readSource(decodeText(sources.readContent(path), file).value ?? '');
    const blocks = readProse(source);
    return config.editions
      .filter((edition) => edition.script !== script)
      .flatMap((edition) => {
        const options = optionsFor(edition, script, decidedTerms(document, termsIn));
        const [old, present] = [before(options), after(options)];
        return blocks.flatMap(({ text, offsets }) =>
          changedParts(text, old(text).text, present(text).text).map(({ start, ...part }) => ({
            ...{ file, edition: edition.id },
            ...positionAt(source, offsets[start] ?? 0, 1),
            ...part,
          })),
        );
      });
  };

  return { differences: site.articles.flatMap(compare), diagnostics: [...diagnostics, ...faults] };
}

function optionsFor(edition: Edition, from: Script, terms: readonly Term[]): Parameters<MakeConverter>[0] {
  const target = variantOf(edition);
  const to = target === 'twp' ? 'tw' : target === 'hkp' ? 'hk' : target;
  return {
    from,
    to,
    terms: terms.map((term) => ({
      from: term[from],
      to: term.byEdition[edition.id] ?? term[edition.script],
    })),
  };
}

/** How many characters are shown on each side of what differs. */
const context = 4;

/** The stretches in which two conversions of a text differ, each with a little of what is around it. */
function changedParts(
  text: string,
  before: string,
  after: string,
): { start: number; source: string; before: string; after: string }[] {
  if (before === after) return [];
  // With an idiom of another length there is no telling which character stands for which.
  if (before.length !== text.length || after.length !== text.length) {
    return [{ start: 0, source: text, before, after }];
  }
  const parts: { start: number; source: string; before: string; after: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (before[at] === after[at]) continue;
    const from = Math.max(0, at - context);
    let end = at + 1;
    while (end < text.length && before[end] !== after[end]) end += 1;
    const to = Math.min(text.length, end + context);
    const cut = (whole: string): string => whole.slice(from, to);
    parts.push({ start: at, source: cut(text), before: cut(before), after: cut(after) });
    at = end;
  }
  return parts;
}
