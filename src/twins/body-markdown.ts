import { htmlTree, type HtmlElement, type HtmlNode } from './html-tree.js';
import { inlineMarkdown, plainText, type TextPlace } from './inline-markdown.js';
import { tableMarkdown } from './table-markdown.js';

const blocks: ReadonlySet<string> = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table figure figcaption div section aside article header ' +
    'details summary dl dt dd'
  ).split(' '),
);

/** The body of an article in CommonMark with tables and footnotes (GFM), without a line end at its end. */
export function bodyMarkdown(html: string, place: TextPlace): string {
  return blockMarkdown(htmlTree(html), place).join('\n\n');
}

/** The blocks among some nodes; what stands between them is a paragraph. */
function blockMarkdown(nodes: readonly HtmlNode[], place: TextPlace): string[] {
  const written: string[] = [];
  let line: HtmlNode[] = [];
  const endLine = (): void => {
    const text = inlineMarkdown(line, place).trim();
    if (text !== '') written.push(text);
    line = [];
  };
  for (const node of nodes) {
    if (typeof node === 'string' || !blocks.has(node.name)) line.push(node);
    else {
      endLine();
      written.push(...blockElement(node, place).filter((text) => text !== ''));
    }
  }
  endLine();
  return written;
}

function blockElement(element: HtmlElement, place: TextPlace): string[] {
  const { name, attributes, children } = element;
  const line = (): string => inlineMarkdown(children, place).trim();
  switch (name) {
    case 'p':
      return [line()];
    case 'summary':
    case 'dt':
      return [`**${line()}**`];
    case 'hr':
      return ['***'];
    case 'pre':
      return [fenced(children)];
    case 'blockquote':
      return [prefixed(blockMarkdown(children, place).join('\n\n'), '> ', '> ')];
    case 'ul':
      return [list(children, () => '- ', place)];
    case 'ol': {
      const start = Number(attributes.get('start') ?? '1');
      return [list(children, (index) => `${String(start + index)}. `, place)];
    }
    case 'table':
      return tableMarkdown(element, place);
    case 'section':
      return attributes.has('data-footnotes') ? footnotes(children, place) : blockMarkdown(children, place);
    default:
      return /^h[1-6]$/u.test(name)
        ? [`${'#'.repeat(Number(name[1]))} ${line().replace(/\\?\n/gu, ' ')}`]
        : blockMarkdown(children, place);
  }
}

function list(children: readonly HtmlNode[], mark: (index: number) => string, place: TextPlace): string {
  const items = elements(children, 'li').map((item, index) => {
    const first = mark(index);
    const content = blockMarkdown(item.children, place);
    return {
      isLoose: content.length > 1,
      text: prefixed(content.join('\n\n'), first, ' '.repeat(first.length)),
    };
  });
  return items.map(({ text }) => text).join(items.some(({ isLoose }) => isLoose) ? '\n\n' : '\n');
}

function footnotes(children: readonly HtmlNode[], place: TextPlace): string[] {
  return children.flatMap((child) =>
    typeof child === 'string' || child.name !== 'ol'
      ? []
      : elements(child.children, 'li').map((item, index) =>
          prefixed(blockMarkdown(item.children, place).join('\n\n'), `[^${String(index + 1)}]: `, '    '),
        ),
  );
}

function elements(nodes: readonly HtmlNode[], name: string): HtmlElement[] {
  return nodes.filter((node): node is HtmlElement => typeof node !== 'string' && node.name === name);
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, index) =>
      line === '' && others.trim() === '' ? '' : `${index === 0 ? first : others}${line}`,
    )
    .map((line) => line.trimEnd())
    .join('\n');
}

/** @param children of the `pre`: a `code`, whose class says the language */
function fenced(children: readonly HtmlNode[]): string {
  const text = plainText(children);
  const [code] = elements(children, 'code');
  const language = /(?:^|\s)language-(\S+)/u.exec(code?.attributes.get('class') ?? '')?.[1] ?? '';
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/gu), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.replace(/\n$/u, '')}\n${fence}`;
}
