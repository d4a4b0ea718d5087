import type { Conversion } from '../conversion/conversion.js';
import { detectScript } from '../conversion/detect-script.js';
import { findQuotationMarks } from '../conversion/quotation-marks.js';
import { createProseReader, type ProseBlock } from '../markdown/prose-blocks.js';
import type { SourceText } from '../markdown/source-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Script } from '../model/edition.js';
import type { SourcePath } from '../model/paths.js';
import type { FileRepairs } from '../model/repair.js';
import type { Term } from '../model/term.js';
import { copyRules } from '../proofreading/copy-rules.js';
import { createProofreader } from '../proofreading/find-miswritings.js';
import type { CopyRule } from '../proofreading/slip.js';
import { wrongWeekdays, type CalendarDay } from '../proofreading/wrong-weekdays.js';
import type { HouseList } from '../schema/house-list.js';
import { decidedTerms } from './article-words.js';
import { configProse, sectionProse, topicProse } from './data-prose.js';
import { decodeText } from './decode-text.js';
import { loadHouseList } from './load-house-list.js';
import { scopedTerms } from './load-glossary.js';
import type { LoadedSite } from './loaded-site.js';
import { proofreadFile } from './proofread-file.js';
import type { RuleBook } from './rule-book.js';
import type { NamedFile, SiteSources } from './sources.js';

/** What proofreading found: DB701, DB702, DB710 to DB718, DB722 to DB724, and what can be put right. */
export interface ProofreadSite {
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly FileRepairs[];
}

/** Proofreads articles, drafts among them, and the texts of each `section.yaml`, of each topic and of the configuration. */
export function proofreadSite(
  site: LoadedSite,
  sources: SiteSources,
  conversion: Conversion,
  { levelOf }: Pick<RuleBook, 'levelOf'>,
): ProofreadSite {
  const readProse = createProseReader();
  const findMiswritings = createProofreader();
  const termsIn = scopedTerms(site.glossary);
  const house = loadHouseList(sources);
  const toScript = scriptConverter(site, conversion);
  const copyRuleFor = new Map(
    (['hans', 'hant'] as const).map((script): [Script, CopyRule] => [
      script,
      copyRules(wordsIn(house.value ?? [], script, toScript), findQuotationMarks),
    ]),
  );
  const diagnostics: Diagnostic[] = [...house.diagnostics];
  const repairs: FileRepairs[] = [];

  const proofread = ({
    path,
    file,
    bytes,
    terms,
    names = [],
    read,
    isData = false,
    script,
    weekdays,
  }: ReadFile): void => {
    const text = decodeText(bytes, file).value ?? '';
    const found = proofreadFile(text, file, {
      ...{ script, findMiswritings, read, isData },
      kept: [...terms.flatMap(formsOf), ...names],
      copyRule: (own) => (blocks) => [copyRuleFor.get(own), weekdays].flatMap((rule) => rule?.(blocks) ?? []),
      converted: toScript,
      levelOf: (code, line) => levelOf(code, file, line),
    });
    diagnostics.push(...found.diagnostics);
    if (found.repairs.length > 0) {
      repairs.push({ ...(path === undefined ? {} : { path }), file, text, repairs: found.repairs });
    }
  };
  const proofreadData = (
    named: NamedFile & { path?: SourcePath },
    folder: string,
    prose: typeof sectionProse,
  ): void => {
    const read = (source: SourceText): ProseBlock[] => prose(source, site.config.script);
    proofread({ ...named, terms: termsIn(folder), read, isData: true, script: site.config.script });
  };

  const config = sources.config();
  if (config !== undefined) proofreadData(config, '', configProse);
  for (const { id, source: path } of site.sections) {
    if (path !== undefined) proofreadData(contentFile(path, sources), id, sectionProse);
  }
  for (const { source: path } of site.topics) proofreadData(contentFile(path, sources), '', topicProse);
  for (const { document, script } of site.articles) {
    const { authors, editor, date } = document.meta;
    proofread({
      ...contentFile(document.path, sources),
      ...{ terms: decidedTerms(document, termsIn), script, read: readProse },
      names: [...authors, ...(editor === undefined ? [] : [editor])],
      weekdays: wrongWeekdays(dayOf(date)),
    });
  }
  return { diagnostics, repairs };
}

/** A file and how its prose is found. */
interface ReadFile extends NamedFile {
  /** Undefined for the configuration. */
  readonly path?: SourcePath;
  readonly script: Script;
  /** What the newsroom has decided there. */
  readonly terms: readonly Term[];
  /** Of people who are named in the byline. */
  readonly names?: readonly string[];
  readonly read: (source: SourceText) => readonly ProseBlock[];
  readonly isData?: boolean;
  /** Knows the day of an article. */
  readonly weekdays?: CopyRule;
}

/** The day that stands in a date of ISO 8601, in its own zone. */
function dayOf(date: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = date.slice(0, 10).split('-').map(Number);
  return { year, month, day };
}

function contentFile(path: SourcePath, sources: SiteSources): NamedFile & { readonly path: SourcePath } {
  return { path, file: sources.contentName(path), bytes: sources.readContent(path) };
}

/** Gives a text that may be in either script in one of them. Traditional is that of the site's own edition. */
function scriptConverter(
  { config }: LoadedSite,
  conversion: Conversion,
): (text: string, to: Script) => string {
  const edition = config.editions.find(({ script }) => script === 'hant');
  return (text, to) => {
    if (to === 'hans') return conversion.simplify(text, 'hant');
    return edition === undefined ? text : conversion.convertText(text, 'hans', edition);
  };
}

/** The newsroom's words as an article in `script` would have them. */
function wordsIn(list: HouseList, script: Script, toScript: (text: string, to: Script) => string): HouseList {
  const inScript = (text: string): string => {
    const written = detectScript(text);
    return written === undefined || written === script ? text : toScript(text, script);
  };
  return list.map(({ word, instead, ...rest }) => ({
    ...rest,
    word: inScript(word),
    ...(instead === undefined ? {} : { instead: inScript(instead) }),
  }));
}

function formsOf({ hans, hant, byEdition }: Term): string[] {
  return [hans, hant, ...Object.values(byEdition)];
}
