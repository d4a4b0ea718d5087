import type { Emphasis, PhrasingContent, Root, Text } from 'mdast';
import { editionIds } from '../model/edition.js';
import { suggestion } from '../schema/suggestion.js';
import type { Faults } from './faults.js';
import { rewriteMarkdown } from './rewrite.js';
import { visit } from './visit.js';
import type {} from './word-marks.js';

/**
 * Text that is not converted: `:zh[干]` stays as it is in every edition, `:zh[干]{hant=乾 zh-Hant-TW=乾}` is written out
 * for some. It is dongbei's form of MediaWiki's `-{干}-` and `-{hans:干;hant:乾}-`.
 */
export const protectedPattern = /:zh\[(?<text>[^\][\n]+)\](?:\{(?<forms>[^}\n]*)\})?/gu;

/** How each begins: most texts hold none. */
const protectedStart = ':zh[';

const formKeys: readonly string[] = ['hans', 'hant', ...editionIds];

/** Reports forms for something that is no script or edition: DB204. */
export function checkProtectedText(tree: Root, faults: Faults): void {
  visit(tree, 'text', ({ value, position }) => {
    if (!value.includes(protectedStart)) return;
    for (const { groups, index } of value.matchAll(protectedPattern)) {
      for (const { key } of formsIn(groups?.['forms'] ?? '')) {
        if (formKeys.includes(key)) continue;
        const near = suggestion(key, formKeys);
        const { line, column } = position?.start ?? { line: 1, column: 1 };
        const details = { name: 'zh', key, known: formKeys.join(', ') };
        const ahead = value.slice(0, index).includes('\n') ? 0 : index;
        faults.add(
          'DB204',
          { line, column: column + ahead },
          near === undefined ? details : { ...details, suggestion: near },
        );
      }
    }
  });
}

/** Where protected texts stand, their marks included. */
export function protectedRanges(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(protectedPattern)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
  }));
}

/** Puts each protected text into an element that carries its forms (`data.forms`). */
export function protectText(tree: Root): Root {
  return rewriteMarkdown(tree, (node) => (node.type === 'text' ? split(node) : [node]));
}

function split(node: Text): PhrasingContent[] {
  if (!node.value.includes(protectedStart)) return [node];
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: written, groups, index } of node.value.matchAll(protectedPattern)) {
    if (index > end) parts.push({ type: 'text', value: node.value.slice(end, index) });
    parts.push(protectedNode(groups?.['text'] ?? '', groups?.['forms'] ?? ''));
    end = index + written.length;
  }
  if (parts.length === 0) return [node];
  if (end < node.value.length) parts.push({ type: 'text', value: node.value.slice(end) });
  return parts;
}

/** An emphasis only until it becomes HTML, where `hName` makes it a `span`. */
function protectedNode(text: string, written: string): Emphasis {
  return {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { dataForms: written } },
    children: [{ type: 'text', value: text }],
  };
}

/** The forms that stand in the braces, by script or edition. */
export function readForms(written: string): Readonly<Record<string, string>> {
  return Object.fromEntries(formsIn(written).map(({ key, form }) => [key, form]));
}

function formsIn(written: string): { key: string; form: string }[] {
  return [...written.matchAll(/(?<key>[^\s=]+)=(?:"(?<quoted>[^"]*)"|(?<bare>\S*))/gu)].map(({ groups }) => ({
    key: groups?.['key'] ?? '',
    form: groups?.['quoted'] ?? groups?.['bare'] ?? '',
  }));
}
