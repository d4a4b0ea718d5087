import { detectScript } from '../conversion/detect-script.js';
import { report } from '../diagnostics/report.js';
import { createProseReader, type ProseBlock } from '../markdown/prose-blocks.js';
import { offsetsAsWritten, positionAt, readSource, type SourceText } from '../markdown/source-text.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { SourcePath } from '../model/paths.js';
import type { FileRepairs, Repair } from '../model/repair.js';
import type { Term } from '../model/term.js';
import { createProofreader } from '../proofreading/find-miswritings.js';
import type { FoundMiswriting } from '../proofreading/miswriting.js';
import { decidedTerms } from './article-words.js';
import { configProse, sectionProse } from './data-prose.js';
import { decodeText } from './decode-text.js';
import { scopedTerms } from './load-glossary.js';
import type { LoadedSite } from './loaded-site.js';
import type { NamedFile, SiteSources } from './sources.js';

/** What proofreading found: DB701, with a repair of each where that can be made, and DB702. */
export interface ProofreadSite {
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly FileRepairs[];
}

/**
 * Proofreads what is written in Traditional characters: articles, drafts among them, and the texts of each
 * `section.yaml` and of the configuration.
 */
export function proofreadSite(site: LoadedSite, sources: SiteSources): ProofreadSite {
  const readProse = createProseReader();
  const find = createProofreader();
  const termsIn = scopedTerms(site.glossary);
  const diagnostics: Diagnostic[] = [];
  const repairs: FileRepairs[] = [];

  const proofread = ({ path, file, bytes, terms, read, isData }: ReadFile): void => {
    const text = decodeText(bytes, file).value ?? '';
    const source = readSource(text);
    const asWritten = offsetsAsWritten(text);
    const kept = terms.flatMap(formsOf);
    const repairable: Repair[] = [];
    for (const block of read(source)) {
      for (const found of find(block.text, { isQuotation: block.isQuotation, kept })) {
        if (detectScript(clauseAround(block.text, found.start)) === 'hans') continue;
        const { wrong: before, right: after, isCertain } = found;
        const offsets = block.offsets.slice(found.start, found.start + before.length);
        const position = positionAt(source, offsets[0] ?? 0, unbrokenLength(offsets));
        const canRepair = isCertain && block.isExact;
        if (canRepair) repairable.push({ ...position, before, after, offsets: offsets.map(asWritten) });
        diagnostics.push(
          diagnose(found, file, position, {
            byHand: isCertain && !block.isExact,
            noMarks: isData === true,
          }),
        );
      }
    }
    repairable.sort((a, b) => a.line - b.line || a.column - b.column);
    if (repairable.length > 0) {
      repairs.push({ ...(path === undefined ? {} : { path }), file, text, repairs: repairable });
    }
  };

  const { script } = site.config;
  const config = sources.config();
  if (config !== undefined) {
    proofread({ ...config, terms: termsIn(''), read: (source) => configProse(source, script), isData: true });
  }
  for (const { id, source: path } of site.sections) {
    if (path === undefined) continue;
    const read = (source: SourceText): ProseBlock[] => sectionProse(source, script);
    proofread({ ...contentFile(path, sources), terms: termsIn(id), read, isData: true });
  }
  for (const { source: path } of site.topics) {
    const read = (source: SourceText): ProseBlock[] => sectionProse(source, script);
    proofread({ ...contentFile(path, sources), terms: termsIn(''), read, isData: true });
  }
  for (const { document, script: written } of site.articles) {
    if (written !== 'hant') continue;
    const terms = decidedTerms(document, termsIn);
    proofread({ ...contentFile(document.path, sources), terms, read: readProse });
  }
  return { diagnostics, repairs };
}

/** A file and how its prose is found. */
interface ReadFile extends NamedFile {
  /** Undefined for the configuration. */
  readonly path?: SourcePath;
  /** What the newsroom has decided there. */
  readonly terms: readonly Term[];
  readonly read: (source: SourceText) => readonly ProseBlock[];
  /** Whether it is data throughout, where no `:zh[…]` keeps a word. */
  readonly isData?: boolean;
}

function contentFile(path: SourcePath, sources: SiteSources): NamedFile & { readonly path: SourcePath } {
  return { path, file: sources.contentName(path), bytes: sources.readContent(path) };
}

function diagnose(
  { wrong, right, simplified, cause, isCertain }: FoundMiswriting,
  file: string,
  position: Position,
  { byHand, noMarks }: { readonly byHand: boolean; readonly noMarks: boolean },
): Diagnostic {
  return report(isCertain ? 'DB701' : 'DB702', file, position, {
    wrong,
    right,
    simplified,
    cause,
    ...(byHand ? { byHand: 'yes' } : {}),
    ...(noMarks ? { noMarks: 'yes' } : {}),
  });
}

/** More than a clause has, in UTF-16 units. */
const reach = 60;

/** What stands between two marks. Where it is Simplified, an author quotes as it is written: 《青苹果乐园》. */
function clauseAround(text: string, place: number): string {
  const before = /[^\p{P}\s]*$/u.exec(text.slice(Math.max(0, place - reach), place))?.[0] ?? '';
  const after = /^[^\p{P}\s]*/u.exec(text.slice(place, place + reach))?.[0] ?? '';
  return before + after;
}

/** How many units of a word stand one after the other. */
function unbrokenLength(offsets: readonly number[]): number {
  const [first = 0] = offsets;
  const broken = offsets.findIndex((offset, index) => offset !== first + index);
  return broken < 0 ? offsets.length : Math.max(1, broken);
}

function formsOf({ hans, hant, byEdition }: Term): string[] {
  return [hans, hant, ...Object.values(byEdition)];
}
