import { isMap, isSeq, parseDocument, stringify } from 'yaml';

/** Both forms of a word, as a line of the glossary has them. */
interface Forms {
  readonly hans: string;
  readonly hant: string;
}

/**
 * The text of a glossary file with one more term, at the end of its list; everything else stays to the byte where the
 * list is written line by line. `text` is a valid file of the glossary, or undefined for a new one.
 */
export function addTerm(text: string | undefined, forms: Forms, scope: string): string {
  const value = forms.hans === forms.hant ? forms.hans : { hans: forms.hans, hant: forms.hant };
  if (text === undefined) {
    return stringify({ ...(scope === '' ? {} : { scope }), terms: [] }, { lineWidth: 0 }).replace(
      /terms: \[\]\n$/u,
      `terms:\n  ${itemText(value)}`,
    );
  }
  const document = parseDocument(text, { keepSourceTokens: true });
  const terms = isMap(document.contents) ? document.contents.get('terms', true) : undefined;
  if (isSeq(terms) && terms.flow !== true && terms.srcToken?.type === 'block-seq') {
    const last = terms.items.at(-1) as { readonly range?: readonly [number, number, number] } | undefined;
    const end = lineEnd(text, last?.range?.[1] ?? text.length);
    return insertLines(text, end, `${' '.repeat(terms.srcToken.indent)}${itemText(value)}`);
  }
  if (terms === undefined && isMap(document.contents) && document.contents.flow !== true) {
    const end = lineEnd(text, document.contents.range[1]);
    return insertLines(text, end, `terms:\n  ${itemText(value)}`);
  }
  if (terms === undefined) document.setIn(['terms'], document.createNode([value]));
  else document.addIn(['terms'], document.createNode(value));
  return document.toString({ lineWidth: 0 });
}

/** Puts whole lines in where a line ends, with the line breaks of the text. */
function insertLines(text: string, end: number, lines: string): string {
  const before = text.slice(0, end);
  return `${before}${before.endsWith('\n') ? '' : newline(text)}${lines.replaceAll('\n', newline(text))}${text.slice(end)}`;
}

/** `- word` or `- {hans: …, hant: …}`, quoted where YAML needs it. */
function itemText(value: string | Forms): string {
  return `- ${stringify(value, { collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0 }).trimEnd()}\n`;
}

/** Where the line ends that `offset` is in, its line break included. */
function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', Math.max(0, offset - 1));
  return at < 0 ? text.length : at + 1;
}

function newline(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
