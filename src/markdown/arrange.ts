import type { Element, ElementData, Properties, Root } from 'hast';
import { readForms } from './protected-text.js';
import { rewriteHtml } from './rewrite.js';
import type {} from './word-marks.js';

/**
 * Gives sanitised HTML its last form: numbered pictures in galleries, tables that scroll by themselves, marks for the
 * words of the interface. Places in the file are dropped: from here on nothing is reported.
 */
export function arrange(tree: Root): { readonly body: Root; readonly galleryPictures: number } {
  let galleryPictures = 0;
  let tables = 0;
  const body = rewriteHtml(tree, (node) => {
    if (node.type === 'text') return [{ type: 'text', value: node.value }];
    switch (node.tagName) {
      case 'input':
        return [{ type: 'text', value: node.properties['checked'] ? '☑' : '☐' }];
      case 'a':
        return [/^https?:/iu.test(String(node.properties['href'])) ? withRel(node) : marked(node)];
      case 'td':
      case 'th':
        return [aligned(node)];
      case 'table':
        tables += 1;
        return [wrapped(node, tables)];
      case 'figure':
        if (node.properties['id'] !== 'picture') return [marked(node)];
        galleryPictures += 1;
        return [{ ...marked(node), properties: { ...node.properties, id: `picture-${galleryPictures}` } }];
      default:
        return [marked(node)];
    }
  });
  return { body: { type: 'root', children: body.children }, galleryPictures };
}

function withRel(link: Element): Element {
  return { ...marked(link), properties: { ...link.properties, rel: ['noopener'] } };
}

/** Alignment as a class: the attribute is no longer HTML, and a style is what a strict policy forbids. */
function aligned(cell: Element): Element {
  const { align, ...properties } = cell.properties;
  if (typeof align !== 'string') return marked(cell);
  return { ...marked(cell), properties: { ...properties, className: [`align-${align}`] } };
}

function wrapped(table: Element, number: number): Element {
  return {
    type: 'element',
    tagName: 'section',
    properties: { className: ['table'], tabIndex: 0 },
    children: [marked(table)],
    data: { wordLabel: 'table', ...(number > 1 && { wordNumber: number }) } as ElementData,
  };
}

/** The element without its place, its `data-word…` turned into data. */
function marked({ tagName, properties: all, children }: Element): Element {
  const { dataWord, dataWordLabel, dataForms, dataEntry, ...properties } = all;
  const back = properties['dataFootnoteBackref'] !== undefined;
  const data = {
    ...(typeof dataWord === 'string' && { word: dataWord }),
    ...(typeof dataWordLabel === 'string' && { wordLabel: dataWordLabel }),
    ...(typeof dataEntry === 'string' && { entry: dataEntry }),
    ...(back && { wordLabel: 'backToText' }),
    ...(typeof dataForms === 'string' && { forms: readForms(dataForms) }),
  };
  const content = typeof dataWord === 'string' ? [] : children;
  const focusable = dataWordLabel === 'gallery' ? { tabIndex: 0 } : {}; // the strip scrolls: arrow keys must reach it
  const element: Element = {
    type: 'element',
    tagName,
    properties: { ...cleaned(properties), ...focusable },
    children: content,
  };
  return Object.keys(data).length === 0 ? element : { ...element, data: data as ElementData };
}

/** Without the empty `class` that the sanitiser leaves; marks of footnotes have no value, as before any HTML parser. */
function cleaned(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) => {
      if (Array.isArray(value) && value.length === 0) return [];
      return [[name, name.startsWith('dataFootnote') ? true : value]];
    }),
  );
}
