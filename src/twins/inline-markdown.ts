import { escapeText } from './escape-text.js';
import type { HtmlElement, HtmlNode } from './html-tree.js';

/** Where a body is shown, for the addresses in it. */
export interface TextPlace {
  /** Of the article's page, absolute. */
  readonly page: string;
  /** `https://host` */
  readonly origin: string;
}

/** What stands within a line, as Markdown; what Markdown has no mark for is its text alone. */
export function inlineMarkdown(nodes: readonly HtmlNode[], place: TextPlace): string {
  return nodes
    .map((node) => (typeof node === 'string' ? lineText(node) : inlineElement(node, place)))
    .join('')
    .replace(/\\\n\n/gu, '\\\n');
}

function inlineElement(element: HtmlElement, place: TextPlace): string {
  const { name, attributes, children } = element;
  const content = (): string => inlineMarkdown(children, place);
  switch (name) {
    case 'strong':
    case 'b':
      return marked('**', content());
    case 'em':
    case 'i':
      return marked('*', content());
    case 'del':
    case 's':
      return marked('~~', content());
    case 'code':
      return codeText(plainText(children));
    case 'br':
      return '\\\n';
    case 'img':
      return image(element, place);
    case 'input':
      return attributes.has('checked') ? '[x] ' : '[ ] ';
    case 'a':
      if (attributes.has('data-footnote-backref')) return '';
      if (attributes.has('data-footnote-ref')) return `[^${plainText(children).trim()}]`;
      return link(content(), attributes.get('href') ?? '', place);
    default:
      return content();
  }
}

function image({ attributes }: HtmlElement, place: TextPlace): string {
  return `!${link(escapeText(attributes.get('alt') ?? ''), attributes.get('src') ?? '', place)}`;
}

/** The text of what stands in some nodes, without any marks. */
export function plainText(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : plainText(node.children))).join('');
}

/** Spaces beside a mark would make it no mark. */
function marked(mark: string, content: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(content) ?? [];
  return text === '' ? content : `${before}${mark}${text}${mark}${after}`;
}

function codeText(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function link(text: string, href: string, { page, origin }: TextPlace): string {
  const address = href.startsWith('#') ? page + href : /^\/(?!\/)/u.test(href) ? origin + href : href;
  return `[${text}](${/[\s()<>]/u.test(address) ? `<${address}>` : address})`;
}

function lineText(text: string): string {
  return escapeText(text.replace(/\s*\n\s*/gu, '\n'));
}
