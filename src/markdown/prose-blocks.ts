import type { Nodes, Parents } from 'mdast';
import type { Script } from '../model/edition.js';
import { mapText, type MappedText } from '../model/mapped-text.js';
import { yamlTexts } from '../schema/yaml-texts.js';
import { cutFrontMatter } from './cut-front-matter.js';
import { htmlPieces, type HtmlPiece } from './html-tags.js';
import { opaqueElements, voidElements } from './html-policy.js';
import { isInline } from './inline-elements.js';
import { excessIn, tooDeepNode } from './limits.js';
import { asRead, joined, part, wall } from './mapped-pieces.js';
import type { SourceText } from './source-text.js';
import { createQuickReader } from './quick-reader.js';

/** The text of one line of thought: a paragraph, a heading, a cell, a caption, a title. */
export interface ProseBlock extends MappedText {
  /** Whether it is somebody else's words. */
  readonly isQuotation: boolean;
  /** Where it need not be that of the file. */
  readonly script?: Script;
}

/** Keys of the front matter whose texts are prose; those of people's names are not. */
const proseKeys: ReadonlySet<string> = new Set([
  ...'title kicker subtitle summary tags source source.name cover.alt cover.caption cover.credit'.split(' '),
  ...['corrections.text', 'updates.text', 'points', 'description'],
]);

/**
 * Makes a function that finds the prose of an article, in front matter and body: no code, addresses, attributes of
 * HTML, protected text (`:zh[…]`) or text of another language. Offsets are those of the source's text. What is too
 * deeply nested to be parsed has no prose.
 */
export function createProseReader(): (source: SourceText) => ProseBlock[] {
  const readMarkdown = createQuickReader();
  return (source) => {
    const cut = cutFrontMatter(source);
    const yaml = { text: cut.yaml, offset: (source.lines[0] ?? '').length + 1 };
    const front = yamlTexts(yaml, (path) =>
      proseKeys.has(path.filter((step) => typeof step === 'string').join('.')),
    ).map((text) => ({ ...text, isQuotation: false }));
    const body = { text: cut.body, lines: cut.body.split('\n') };
    if (excessIn(body) !== undefined) return front;
    const tree = readMarkdown(cut.body);
    return tooDeepNode(tree, body) === undefined ? [...front, ...bodyBlocks(tree, cut.body)] : front;
  };
}

function bodyBlocks(tree: Parents, body: string): ProseBlock[] {
  const blocks: ProseBlock[] = [];
  const open: OpenElement[] = [];
  let pieces: MappedText[] = [];
  let quotations = 0;

  const add = (text: MappedText): void => void blocks.push({ ...text, isQuotation: quotations > 0 });
  const endBlock = (): void => {
    if (pieces.length > 0) add(joined(pieces));
    pieces = [];
  };
  const slice = (node: Nodes): { text: string; offset: number } => {
    const offset = node.position?.start.offset ?? 0;
    return { text: body.slice(offset, node.position?.end.offset), offset };
  };
  const addBeside = (text: string | null | undefined, node: Nodes, side: 'start' | 'end'): void => {
    if (text) add(mapText(text, slice(node), side));
  };
  const addText = (text: MappedText): void => {
    const around = open.map(({ holds }) => holds);
    if (around.includes('other')) pieces.push(wall);
    else if (!around.includes('note')) pieces.push(asRead(text));
  };

  const visitHtml = (html: string, node: Nodes): void => {
    const mapped = mapText(html, slice(node));
    let at = 0;
    const upTo = (end: number): void => {
      if (end > at) addText(part(mapped, at, end));
    };
    for (const piece of htmlPieces(html)) {
      upTo(piece.at);
      at = piece.at + piece.written.length;
      if (piece.name === 'br') pieces.push(wall);
      else if (!isInline(piece.name) && !notes.has(piece.name) && piece.kind !== 'comment') endBlock();
      if (piece.kind === 'start' && !voidElements.has(piece.name)) open.push(element(piece));
      const begin = piece.kind === 'end' ? open.findLastIndex(({ name }) => name === piece.name) : -1;
      if (begin >= 0) open.splice(begin);
    }
    upTo(html.length);
  };

  const visitLeaf = (node: Nodes): void => {
    if (node.type === 'text') addText(mapText(node.value, slice(node)));
    else if (node.type === 'html') visitHtml(node.value, node);
    else pieces.push(wall);
  };
  /** Texts that are not in the line: what a picture shows, what a mouse finds over a link, where words are from. */
  const visitTitles = (node: Nodes): void => {
    if ('title' in node) addBeside(node.title, node, 'end');
    if ('alt' in node) addBeside(node.alt, node, 'start');
    if (node.type !== 'containerDirective') return;
    const { text, offset } = slice(node);
    const opening = { text: text.split('\n', 1)[0] ?? '', offset };
    for (const value of Object.values(node.attributes ?? {})) if (value) add(mapText(value, opening, 'end'));
  };
  const visit = (node: Nodes): void => {
    visitTitles(node);
    if (!('children' in node)) {
      visitLeaf(node);
      return;
    }
    if (node.type === 'paragraph' && node.data?.directiveLabel === true) return;
    const isLine = lineNodes.has(node.type);
    if (!isLine) endBlock();
    if (node.type === 'blockquote') quotations += 1;
    node.children.forEach(visit);
    if (node.type === 'blockquote') quotations -= 1;
    if (!isLine) endBlock();
  };

  visit(tree);
  return blocks;
}

/** Nodes that stand within a line of text. */
const lineNodes: ReadonlySet<Nodes['type']> = new Set([
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);

/** The reading of a word, and its brackets: they stand beside the line. */
const notes: ReadonlySet<string> = new Set(['rt', 'rp']);

interface OpenElement {
  readonly name: string;
  /** Prose, a note, or what no word runs across. */
  readonly holds: 'prose' | 'other' | 'note';
}

function element({ name, attributes }: HtmlPiece): OpenElement {
  const written = attributes.find((attribute) => attribute.name === 'lang')?.written;
  const lang = written?.replace(/^[^=]*=?\s*["']?|["']$/gu, '');
  const isForeign = lang !== undefined && !/^zh(?:-(?:hant|tw|hk|mo)(?:-.*)?)?$/iu.test(lang);
  const isOther = isForeign || opaqueElements.has(name) || name === 'kbd' || name === 'samp';
  return { name, holds: isOther ? 'other' : notes.has(name) ? 'note' : 'prose' };
}
