/** An element of the HTML of a body, or a text in it with its characters as they are meant. */
export type HtmlNode = string | HtmlElement;

export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

const token = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|[^"<>])*)>/gu;
const attribute = /([a-z-]+)(?:="([^"]*)")?/gu;
const reference = /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/giu;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const empty: ReadonlySet<string> = new Set('br col hr img input source wbr'.split(' '));

/** Reads HTML as `writeHtml` writes it: each element with its end tag, attributes in double quotes. */
export function htmlTree(html: string): readonly HtmlNode[] {
  const root: HtmlNode[] = [];
  const open: HtmlNode[][] = [root];
  let end = 0;
  const addText = (until: number): void => {
    if (until > end) open.at(-1)?.push(html.slice(end, until).replace(reference, character));
  };
  for (const { 0: written, 1: slash, 2: name = '', 3: given = '', index } of html.matchAll(token)) {
    addText(index);
    end = index + written.length;
    if (slash === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const children: HtmlNode[] = [];
    const attributes = Array.from(given.matchAll(attribute), ([, key = '', value = '']): [string, string] => [
      key,
      value.replace(reference, character),
    ]);
    open.at(-1)?.push({ name, attributes: new Map(attributes), children });
    if (!empty.has(name)) open.push(children);
  }
  addText(html.length);
  return root;
}

function character(whole: string, hexadecimal?: string, decimal?: string, name = ''): string {
  if (hexadecimal !== undefined) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
  if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
  return named[name] ?? whole;
}
