import { detectScript } from '../conversion/detect-script.js';
import { report } from '../diagnostics/report.js';
import { createProseReader } from '../markdown/prose-blocks.js';
import { offsetsAsWritten, positionAt, readSource } from '../markdown/source-text.js';
import type { MappedText } from '../model/mapped-text.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { FileRepairs, Repair } from '../model/repair.js';
import type { Term } from '../model/term.js';
import { createProofreader } from '../proofreading/find-miswritings.js';
import type { FoundMiswriting } from '../proofreading/miswriting.js';
import { decidedTerms } from './convert-site.js';
import { decodeText } from './decode-text.js';
import { scopedTerms } from './load-glossary.js';
import type { LoadedArticle, LoadedSite } from './loaded-site.js';
import type { SiteSources } from './sources.js';

/** What proofreading found: DB701, with a repair of each where that can be made, and DB702. */
export interface ProofreadSite {
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly FileRepairs[];
}

/** Proofreads the articles that are written in Traditional characters, drafts among them. */
export function proofreadSite(site: LoadedSite, sources: SiteSources): ProofreadSite {
  const readProse = createProseReader();
  const find = createProofreader();
  const termsIn = scopedTerms(site.glossary);
  const diagnostics: Diagnostic[] = [];
  const repairs: FileRepairs[] = [];

  const proofread = ({ document }: LoadedArticle): void => {
    const { path, file } = document;
    const text = decodeText(sources.readContent(path), file).value ?? '';
    const source = readSource(text);
    const asWritten = offsetsAsWritten(text);
    const kept = decidedTerms(document, termsIn).flatMap(formsOf);
    const repairable: Repair[] = [];
    for (const block of readProse(source)) {
      for (const found of find(block.text, { isQuotation: block.isQuotation, kept })) {
        if (detectScript(clauseAround(block.text, found.start)) === 'hans') continue;
        const { wrong: before, right: after, isCertain } = found;
        const offsets = block.offsets.slice(found.start, found.start + before.length);
        const position = positionAt(source, offsets[0] ?? 0, unbrokenLength(offsets));
        const canRepair = isCertain && block.isExact;
        if (canRepair) repairable.push({ ...position, before, after, offsets: offsets.map(asWritten) });
        diagnostics.push(diagnose(found, file, position, block));
      }
    }
    repairable.sort((a, b) => a.line - b.line || a.column - b.column);
    if (repairable.length > 0) repairs.push({ path, file, text, repairs: repairable });
  };

  site.articles.filter(({ script }) => script === 'hant').forEach(proofread);
  return { diagnostics, repairs };
}

function diagnose(
  { wrong, right, simplified, cause, isCertain }: FoundMiswriting,
  file: string,
  position: Position,
  { isExact }: MappedText,
): Diagnostic {
  const byHand = isCertain && !isExact;
  return report(isCertain ? 'DB701' : 'DB702', file, position, {
    wrong,
    right,
    simplified,
    cause,
    ...(byHand ? { byHand: 'yes' } : {}),
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
