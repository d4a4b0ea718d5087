import { detectScript } from '../conversion/detect-script.js';
import type { Code } from '../diagnostics/catalogue.js';
import { report } from '../diagnostics/report.js';
import type { ProseBlock } from '../markdown/prose-blocks.js';
import { offsetsAsWritten, positionAt, readSource, type SourceText } from '../markdown/source-text.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Script } from '../model/edition.js';
import { editText, type Edit, type Repair } from '../model/repair.js';
import type { Proofreader } from '../proofreading/find-miswritings.js';
import type { CopyBlock, CopyRule } from '../proofreading/slip.js';
import type { RuleLevel } from '../schema/check-rules.js';
import { clauseAround, foreignCharacters } from './mixed-scripts.js';
import { editInSource, safeRepairs } from './safe-repairs.js';

/** What a file is proofread with. */
export interface FileRules {
  /** Of the blocks that do not say otherwise. */
  readonly script: Script;
  /** Words that the newsroom has decided on, in both scripts. */
  readonly kept: readonly string[];
  readonly findMiswritings: Proofreader;
  readonly copyRule: (script: Script) => CopyRule;
  /** Gives a text in a script. */
  readonly converted: (text: string, script: Script) => string;
  readonly read: (source: SourceText) => readonly ProseBlock[];
  /** Whether it is data throughout, where no `:zh[…]` keeps a word. */
  readonly isData: boolean;
  /** What a rule comes to in a line of the file. */
  readonly levelOf: (code: Code, line: number) => RuleLevel;
}

/** Something found in a block; offsets and edits are those of its text. */
interface Finding {
  readonly code: Code;
  readonly block: ProseBlock;
  readonly start: number;
  readonly end: number;
  readonly details: Readonly<Record<string, string>>;
  readonly inBlock: readonly Edit[];
}

/** Proofreads the text of one file; repairs come in its order. */
export function proofreadFile(
  text: string,
  file: string,
  rules: FileRules,
): { readonly diagnostics: readonly Diagnostic[]; readonly repairs: readonly Repair[] } {
  const source = readSource(text);
  const blocks = rules.read(source);
  const found = findingsIn(blocks, rules).flatMap((finding) => {
    const offsets = finding.block.offsets.slice(finding.start, finding.end);
    const position = positionAt(source, offsets[0] ?? 0, unbrokenLength(offsets));
    const level = rules.levelOf(finding.code, position.line);
    if (level === 'off') return [];
    const inSource = finding.inBlock.map((edit) => editInSource(edit, finding.block, source));
    return [
      { ...finding, position, level, inSource: inSource.some(isMissing) ? [] : inSource.filter(isThere) },
    ];
  });
  const repairable = found.filter(({ inSource }) => inSource.length > 0);
  const safe = new Set(safeRepairs(source, blocks, repairable, rules.read));
  const asWritten = offsetsAsWritten(text);
  const repairs: Repair[] = [];
  const diagnostics = found.map((finding) => {
    const { code, block, start, end, details, inBlock, inSource, position, level } = finding;
    const byHand = inBlock.length > 0 && !safe.has(finding);
    if (safe.has(finding)) {
      const edits = inSource.map((edit) => ({
        ...edit,
        start: asWritten(edit.start),
        end: asWritten(edit.end),
      }));
      repairs.push({
        ...position,
        before: block.text.slice(start, end),
        after: editedStretch(finding),
        edits,
      });
    }
    const more = { ...(byHand ? { byHand: 'yes' } : {}), ...(rules.isData ? { noMarks: 'yes' } : {}) };
    return { ...report(code, file, position, { ...details, ...more }), severity: level };
  });
  return { diagnostics, repairs: repairs.sort((a, b) => a.line - b.line || a.column - b.column) };
}

function findingsIn(blocks: readonly ProseBlock[], rules: FileRules): Finding[] {
  const words = blocks.flatMap((block) => miswritingsIn(block, rules));
  const characters = blocks.flatMap((block) => foreignIn(block, rules));
  const slips = scripts.flatMap((script) =>
    slipsIn(
      blocks.filter((block) => scriptOf(block, rules) === script),
      rules.copyRule(script),
    ),
  );
  return [...words, ...characters.filter((each) => !words.some((word) => overlap(word, each))), ...slips];
}

const scripts = ['hans', 'hant'] as const;

function scriptOf({ script }: ProseBlock, rules: FileRules): Script {
  return script ?? rules.script;
}

function slipsIn(blocks: readonly ProseBlock[], rule: CopyRule): Finding[] {
  return rule(blocks.map(copyBlock)).flatMap(({ block: index, edits, ...slip }): Finding[] => {
    const block = blocks[index];
    return block === undefined ? [] : [{ ...slip, block, inBlock: edits }];
  });
}

function miswritingsIn(block: ProseBlock, rules: FileRules): Finding[] {
  if (scriptOf(block, rules) !== 'hant') return [];
  const { kept, findMiswritings } = rules;
  return findMiswritings(block.text, { isQuotation: block.isQuotation, kept })
    .filter(({ start }) => detectScript(clauseAround(block.text, start)) !== 'hans')
    .map(({ start, wrong, right, simplified, cause, isCertain }) => ({
      ...{ code: isCertain ? 'DB701' : 'DB702', block, start, end: start + wrong.length },
      details: { wrong, right, simplified, cause },
      inBlock: isCertain ? differences(wrong, right, start) : [],
    }));
}

function foreignIn(block: ProseBlock, rules: FileRules): Finding[] {
  const script = scriptOf(block, rules);
  const converted = (text: string): string => rules.converted(text, script);
  return foreignCharacters(block.text, script, rules.kept, converted).map(({ start, end, ...details }) => ({
    ...{ code: 'DB717', block, start, end, inBlock: [] },
    details: { ...details, script },
  }));
}

/** The units in which two equally long words differ. */
function differences(wrong: string, right: string, start: number): Edit[] {
  return wrong.split('').flatMap((unit, index) => {
    const at = start + index;
    return unit === right[index] ? [] : [{ start: at, end: at + 1, text: right[index] ?? '' }];
  });
}

function copyBlock({ text, offsets, isQuotation }: ProseBlock): CopyBlock {
  const seams = new Set<number>();
  for (let unit = 1; unit < text.length; unit += 1) {
    if (offsets[unit] !== (offsets[unit - 1] ?? 0) + 1) seams.add(unit);
  }
  return { text, isQuotation, seams };
}

/** The stretch that was found, as it will be. */
function editedStretch({ block, start, end, inBlock }: Finding): string {
  const inStretch = inBlock.map((edit) => ({
    start: Math.max(edit.start, start) - start,
    end: Math.min(edit.end, end) - start,
    text: edit.text,
  }));
  return editText(block.text.slice(start, end), inStretch);
}

function overlap(a: Finding, b: Finding): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end;
}

/** How many units of a stretch stand one after the other. */
function unbrokenLength(offsets: readonly number[]): number {
  const [first = 0] = offsets;
  const broken = offsets.findIndex((offset, index) => offset !== first + index);
  return broken < 0 ? offsets.length : Math.max(1, broken);
}

function isMissing(edit: Edit | undefined): edit is undefined {
  return edit === undefined;
}

function isThere(edit: Edit | undefined): edit is Edit {
  return edit !== undefined;
}
