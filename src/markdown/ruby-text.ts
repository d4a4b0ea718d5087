import type { Emphasis, PhrasingContent, Root, Text } from 'mdast';
import type { Faults } from './faults.js';
import { rewriteMarkdown } from './rewrite.js';
import { positionAt, writtenBy, type SourceText } from './source-text.js';
import { visit } from './visit.js';

/** `:注音[漢字]{ㄏㄢˋ ㄗˋ}`, `:拼音[汉字]{hànzì}`, `:ruby[…]{…}`: a word and how it is read. */
const pattern = /:(?:注音|拼音|ruby)\[(?<base>[^\][\n]+)\]\{(?<reading>[^}\n]*[^}\s][^}\n]*)\}/gu;
const withoutReading = /:(?:注音|拼音|ruby)\[[^\][\n]*\](?!\{[^}\n]*[^}\s][^}\n]*\})/gu;
/** All that begins so, and nothing else, can be one. */
const start = /:(?:注音|拼音|ruby)\[/u;

/** What stands around the words that have readings: marks and readings. */
export function rubyMarks(text: string): { readonly start: number; readonly end: number }[] {
  if (!start.test(text)) return [];
  return [...text.matchAll(pattern)].flatMap(({ 0: written, groups, index }) => {
    const base = index + written.indexOf('[') + 1;
    return [
      { start: index, end: base },
      { start: base + (groups?.['base'] ?? '').length, end: index + written.length },
    ];
  });
}

/** Reports words without a reading: DB219. */
export function checkRuby(tree: Root, source: SourceText, faults: Faults): void {
  visit(tree, 'text', (node) => {
    const offset = node.position?.start.offset;
    if (offset === undefined || !start.test(node.value)) return;
    for (const { 0: written, index } of writtenBy(node, source).matchAll(withoutReading)) {
      faults.add('DB219', positionAt(source, offset + index, written.length), { written });
    }
  });
}

/**
 * Makes readings ruby: beside each character where there are as many as characters, else above the word. The word is converted
 * with what stands around it, the reading is kept as written.
 */
export function renderRuby(tree: Root): Root {
  return rewriteMarkdown(tree, (node) => (node.type === 'text' ? split(node) : [node]));
}

function split(node: Text): PhrasingContent[] {
  if (!start.test(node.value)) return [node];
  const parts: PhrasingContent[] = [];
  let end = 0;
  for (const { 0: written, groups, index } of node.value.matchAll(pattern)) {
    if (index > end) parts.push(text(node.value.slice(end, index)));
    parts.push(ruby(groups?.['base'] ?? '', (groups?.['reading'] ?? '').trim()));
    end = index + written.length;
  }
  if (parts.length === 0) return [node];
  if (end < node.value.length) parts.push(text(node.value.slice(end)));
  return parts;
}

function ruby(base: string, reading: string): Emphasis {
  const characters = [...base];
  const readings = reading.split(/\s+/u);
  const pairs =
    characters.length === readings.length
      ? characters.map((character, index) => [character, readings[index] ?? ''] as const)
      : [[base, reading] as const];
  return named(
    'ruby',
    pairs.flatMap(([below, above]) => [
      text(below),
      named('rp', [text('（')]),
      named('rt', [kept(above)]),
      named('rp', [text('）')]),
    ]),
  );
}

/** Text that is the same in every edition, as `protectText` makes it. */
function kept(value: string): Emphasis {
  return { ...named('span', [text(value)]), data: { hName: 'span', hProperties: { dataForms: '' } } };
}

/** An emphasis only until it becomes HTML. */
function named(hName: string, children: PhrasingContent[]): Emphasis {
  return { type: 'emphasis', data: { hName }, children };
}

function text(value: string): Text {
  return { type: 'text', value };
}
