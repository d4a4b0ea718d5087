import type { Html, Image, Link, Nodes, Root, RootContent } from 'mdast';
import rehypeParse from 'rehype-parse';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { authorElements } from '../../markdown/html-policy.js';
import { htmlPieces } from '../../markdown/html-tags.js';
import { articleBlocks, type BlockTools } from '../html/article-blocks.js';
import { tidyBlocks } from '../tidy-blocks.js';

/** What the Markdown of another system needs to become ours. */
export interface MarkdownTools extends BlockTools {
  /** What stands for a picture; undefined where it cannot be brought along. */
  readonly pictureAt: (address: string, alt: string, line: number) => string | undefined;
  readonly writeMarkdown: (content: readonly RootContent[]) => string;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Makes a function that turns Markdown as other systems read it into ours, and leaves every other character as it is. */
export function createMarkdownAdapter(): (markdown: string, tools: MarkdownTools) => string {
  const processor = unified().use(remarkParse).use(remarkGfm).freeze();
  return (markdown, tools) => {
    const tree: Root = processor.parse(markdown);
    const edits = editsOf(tree, markdown, tools, hasFirstLevel(tree));
    let text = markdown;
    for (const { start, end, text: made } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end)) {
      text = text.slice(0, start) + made + text.slice(end);
    }
    return text;
  };
}

function hasFirstLevel({ children }: Root): boolean {
  return children.some((node) => node.type === 'heading' && node.depth === 1);
}

function editsOf(node: Nodes, source: string, tools: MarkdownTools, isLowered: boolean): Edit[] {
  const { start, end } = placeOf(node);
  switch (node.type) {
    case 'image':
      return [{ start, end, text: pictureText(node, tools) }];
    case 'link':
      return [...linkEdits(node, source, tools), ...childEdits(node, source, tools, isLowered)];
    case 'definition': {
      const url = tools.pictureAt(node.url, '', lineIn(node)) ?? tools.link(node.url, lineIn(node));
      return url === undefined || url === node.url
        ? []
        : [{ start, end, text: `[${node.label ?? node.identifier}]: <${url}>` }];
    }
    case 'html':
      return [{ start, end, text: inlineHtml(node, tools) }];
    case 'code':
      // Indented code is none to us, since Chinese text is indented.
      return /^[`~]{3}/u.test(source.slice(start, end))
        ? []
        : [{ start, end, text: `\`\`\`\n${node.value}\n\`\`\`` }];
    case 'heading': {
      const inner = childEdits(node, source, tools, isLowered);
      if (!isLowered) return inner;
      const isUnderlined = !source.slice(start).startsWith('#');
      if (!isUnderlined) return node.depth < 6 ? [{ start, end: start, text: '#' }, ...inner] : inner;
      const underline = source.lastIndexOf('\n', end - 1);
      return [
        { start, end: start, text: node.depth === 1 ? '## ' : '### ' },
        { start: underline, end, text: '' },
        ...inner,
      ];
    }
    case 'root':
    case 'blockquote':
    case 'listItem':
      return flowEdits(node.children, source, tools, isLowered);
    default:
      return childEdits(node, source, tools, isLowered);
  }
}

function childEdits(node: Nodes, source: string, tools: MarkdownTools, isLowered: boolean): Edit[] {
  if (!('children' in node)) return [];
  const open: (string | undefined)[] = [];
  return node.children.flatMap(
    (child) => anchorEdit(child, open, tools) ?? editsOf(child, source, tools, isLowered),
  );
}

/** A link written as HTML, of which each end is a node of its own. */
function anchorEdit(child: Nodes, open: (string | undefined)[], { link }: MarkdownTools): Edit[] | undefined {
  if (child.type !== 'html') return undefined;
  const [piece] = htmlPieces(child.value);
  if (piece?.name !== 'a') return undefined;
  const place = placeOf(child);
  if (piece.kind === 'end') {
    const url = open.pop();
    return [{ ...place, text: url === undefined ? '' : `](<${url}>)` }];
  }
  const written = /href\s*=\s*["']?(?<href>[^"'\s>]+)/iu.exec(child.value)?.groups?.['href'];
  const url = written === undefined ? undefined : link(written, lineIn(child));
  open.push(url);
  return [{ ...place, text: url === undefined ? '' : '[' }];
}

/** Blocks of HTML become Markdown; comments stay. */
function flowEdits(
  children: readonly RootContent[],
  source: string,
  tools: MarkdownTools,
  isLowered: boolean,
): Edit[] {
  return children.flatMap((child): Edit[] => {
    if (child.type !== 'html') return editsOf(child, source, tools, isLowered);
    if (/^<!--[\s\S]*-->$/u.test(child.value.trim())) return [];
    const { start, end } = placeOf(child);
    return [{ start, end, text: htmlBlock(child.value, lineIn(child), tools) }];
  });
}

/** @param line on which the HTML begins */
function htmlBlock(html: string, line: number, tools: MarkdownTools): string {
  const root = unified()
    .use(rehypeParse, { fragment: true })
    .parse('\n'.repeat(line - 1) + html);
  const wrapper = {
    type: 'element' as const,
    tagName: 'div',
    properties: {},
    children: root.children.filter((child) => child.type !== 'doctype'),
  };
  return tools.writeMarkdown(tidyBlocks(articleBlocks(wrapper, tools))).trim();
}

/** A tag in a line: what our pages show stays without its attributes, a picture becomes Markdown, all else goes and leaves its content. */
function inlineHtml(node: Html, tools: MarkdownTools): string {
  return htmlPieces(node.value)
    .map(({ kind, name, written }) => {
      if (kind === 'comment') return written;
      if (name === 'img') return htmlBlock(written, lineIn(node), tools);
      if (!authorElements.has(name)) return '';
      return kind === 'end' ? `</${name}>` : `<${name}>`;
    })
    .join('');
}

function pictureText(node: Image, { pictureAt, writeMarkdown }: MarkdownTools): string {
  const url = pictureAt(node.url, node.alt ?? '', lineIn(node));
  if (url !== undefined) return writeMarkdown([{ type: 'paragraph', children: [{ ...node, url }] }]).trim();
  return '';
}

function linkEdits(node: Link, source: string, { link }: MarkdownTools): Edit[] {
  const { start, end } = placeOf(node);
  // <https://a.cn> and bare addresses are what they lead to.
  if (!source.slice(start).startsWith('[')) return [];
  const from = node.children[0];
  const to = node.children.at(-1);
  const isPicture = node.children.some(({ type }) => type === 'image');
  const url = isPicture ? undefined : link(node.url, lineIn(node));
  if (url === node.url) return [];
  if (from === undefined || to === undefined) return [{ start, end, text: '' }];
  const inner = { start: placeOf(from).start, end: placeOf(to).end };
  const title = node.title ? ` "${node.title.replaceAll('"', '\\"')}"` : '';
  return url === undefined
    ? [
        { start, end: inner.start, text: '' },
        { start: inner.end, end, text: '' },
      ]
    : [{ start: inner.end, end, text: `](${/[\s()]/u.test(url) ? `<${url}>` : url}${title})` }];
}

function placeOf({ position }: Nodes): { readonly start: number; readonly end: number } {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function lineIn({ position }: Nodes): number {
  return position?.start.line ?? 1;
}
