import type { ContainerDirective } from 'mdast-util-directive';
import type { Position } from '../model/diagnostic.js';
import { suggestion } from '../schema/suggestion.js';
import { attributeName, type BlockForm } from './blocks.js';
import type { Faults } from './faults.js';
import { lineAt, positionOf, type SourceText } from './source-text.js';
import { readDate } from './written-date.js';

/** The line that opens a block. */
export function openingOf(block: ContainerDirective, source: SourceText): Position {
  const { line, column } = positionOf(block, source);
  return { line, column, length: Math.max(1, lineAt(source, line).trimEnd().length - column + 1) };
}

/** Reports what a block does not take (DB204), also a second attribute, and a date that is none (DB106). */
export function checkAttributes(
  block: ContainerDirective,
  form: BlockForm,
  source: SourceText,
  faults: Faults,
): void {
  const known = attributeName(form, block.name);
  const report = (key: string, position: Position): void => {
    const near = known !== undefined && suggestion(key, form.attribute ?? []) !== undefined;
    faults.add('DB204', position, {
      name: block.name,
      key,
      ...(known === undefined ? {} : { known }),
      ...(near ? { suggestion: known } : {}),
    });
  };
  const [label] = block.children;
  if (label?.type === 'paragraph' && label.data?.directiveLabel) {
    const position = positionOf(label, source);
    report(
      lineAt(source, position.line)
        .slice(position.column - 1)
        .slice(0, position.length),
      position,
    );
  }
  let used = false;
  for (const [key, value] of Object.entries(block.attributes ?? {})) {
    const position = attributePosition(block, key, source);
    if (used || !form.attribute?.includes(key)) {
      report(key, position);
      continue;
    }
    used = true;
    if (form.kind === 'correction' && readDate(value ?? '') === undefined) {
      faults.add('DB106', position, { key, value: value ?? '' });
    }
  }
}

/** Where an attribute is named; one that has no name in the text (`.wide`, `#top`) is at the brace. */
function attributePosition(block: ContainerDirective, key: string, source: SourceText): Position {
  const { line, column, length } = openingOf(block, source);
  const text = lineAt(source, line);
  const brace = text.indexOf('{', column - 1);
  const found = text.slice(brace).search(new RegExp(`(?<=[{\\s"'])${escaped(key)}(?=[=\\s}])`, 'u'));
  if (brace < 0) return { line, column, ...(length === undefined ? {} : { length }) };
  return found < 0
    ? { line, column: brace + 1, length: text.trimEnd().length - brace }
    : { line, column: brace + found + 1, length: key.length };
}

function escaped(text: string): string {
  return text.replace(
    /[^\p{L}\p{N}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
