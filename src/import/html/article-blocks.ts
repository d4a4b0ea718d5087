import type { Element, ElementContent } from 'hast';
import type {} from 'mdast-util-directive';
import type { BlockContent, Emphasis, Image, PhrasingContent, RootContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import { unified } from 'unified';
import { attributeOf, lineOf, namesOf, textOf, without } from './elements.js';

/** What the text of an article needs from around it. */
export interface BlockTools {
  /** What stands for a picture; undefined where it cannot be brought along. */
  readonly picture: (element: Element) => string | undefined;
  /** The address that a link gets; undefined where only its text stays. */
  readonly link: (address: string, line: number) => string | undefined;
  /** Told of each element that is left out, with its text. */
  readonly drop: (element: Element) => void;
}

const refused: ReadonlySet<string> = new Set(
  'script style noscript template iframe object embed video audio canvas svg math form button input select textarea nav aside ins footer'.split(
    ' ',
  ),
);
const refusedNames =
  /(?:^|[\s_-])(?:share|sharing|bdsharebuttonbox|related|recommend|advert\w*|ads?|comment\w*|copyright|toolbar|pagination|jiathis\w*)(?:$|[\s_-])/u;

/** Elements that stay HTML, since Markdown has nothing for them and our pages show them. */
const keptInline = 'ruby rt rp sub sup mark small kbd u'.split(' ');

/** Makes Markdown of the element that holds an article. */
export function articleBlocks(article: Element, tools: BlockTools): RootContent[] {
  const clean = without(article, isWanted, tools.drop);
  const options: Options = {
    document: true,
    handlers: handlersFor(tools),
    // Notes of the page's makers, and WordPress' marks of blocks.
    nodeHandlers: { comment: () => undefined },
  };
  const processor = unified().use(rehypeRemark, options).freeze();
  const tree = processor.runSync({ type: 'root', children: [clean] });
  return tree.children.map(withInlineHtml);
}

function isWanted(element: Element): boolean {
  if (refused.has(element.tagName)) return false;
  if (refusedNames.test(namesOf(element))) return false;
  return !/display:\s*none/iu.test(attributeOf(element, 'style') ?? '');
}

type Handlers = NonNullable<Options['handlers']>;

function handlersFor({ picture, link }: BlockTools): Handlers {
  const kept = Object.fromEntries(
    keptInline.map((name): [string, Handlers[string]] => [
      name,
      (state, element) => {
        const children = state.all(element) as PhrasingContent[];
        // Emphasis for the moment, since only that counts as a part of a line.
        const inline: Emphasis = { type: 'emphasis', data: { hName: name }, children };
        return inline;
      },
    ]),
  );
  return {
    ...kept,
    img: (_state, element: Element) => {
      const url = picture(element);
      const alt = attributeOf(element, 'alt') ?? '';
      const title = attributeOf(element, 'title');
      if (url === undefined) return undefined;
      return { type: 'image', url, alt, ...(title === undefined || title === alt ? {} : { title }) };
    },
    a: (state, element: Element) => {
      const children = state.all(element) as PhrasingContent[];
      const address = attributeOf(element, 'href');
      // A link around a picture leads to the same picture, larger.
      const isPicture = children.some(({ type }) => type === 'image');
      const url = address === undefined || isPicture ? undefined : link(address, lineOf(element));
      return url === undefined || children.length === 0 ? children : { type: 'link', url, children };
    },
    figure: (state, element: Element) => {
      const caption = element.children.find(isCaption);
      const rest = { ...element, children: element.children.filter((child) => child !== caption) };
      const blocks = state.toFlow(state.all(rest)) as BlockContent[];
      const text = caption === undefined ? '' : textOf(caption);
      const pictures = blocks.flatMap(picturesIn);
      return pictures.length > 1 ? [gallery(pictures), ...paragraphOf(text)] : captioned(blocks, text);
    },
  };
}

/** Puts the tags of inline elements that stay HTML around their content. */
function withInlineHtml<Node extends RootContent>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    const inner = withInlineHtml(child);
    const name = inner.type === 'emphasis' ? inner.data?.hName : undefined;
    if (inner.type !== 'emphasis' || name === undefined) return [inner];
    return [{ type: 'html', value: `<${name}>` }, ...inner.children, { type: 'html', value: `</${name}>` }];
  });
  return { ...node, children };
}

function isCaption(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'figcaption';
}

/** The pictures of a paragraph that holds nothing else. */
function picturesIn(block: BlockContent): Image[] {
  if (block.type === 'containerDirective')
    return block.children.flatMap((child) => picturesIn(child as BlockContent));
  if (block.type !== 'paragraph') return [];
  const pictures = block.children.filter((child) => child.type === 'image');
  return block.children.every(({ type }) => type === 'image' || type === 'break') ? pictures : [];
}

/** A photo story. */
function gallery(pictures: readonly Image[]): BlockContent {
  const children = pictures.map((picture): BlockContent => ({ type: 'paragraph', children: [picture] }));
  return { type: 'containerDirective', name: '圖集', children };
}

function paragraphOf(text: string): BlockContent[] {
  return text === '' ? [] : [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

/** Writes a caption to the last picture of blocks, or below them where there is none. */
function captioned(blocks: readonly BlockContent[], caption: string): BlockContent[] {
  if (caption === '') return [...blocks];
  const at = blocks.findLastIndex(
    (block) => block.type === 'paragraph' && block.children.some(({ type }) => type === 'image'),
  );
  const block = blocks[at];
  if (block?.type !== 'paragraph')
    return [...blocks, { type: 'paragraph', children: [{ type: 'text', value: caption }] }];
  const last = block.children.findLastIndex(({ type }) => type === 'image');
  const children = block.children.map((child, index) =>
    index === last && child.type === 'image' ? { ...child, title: caption } : child,
  );
  return blocks.with(at, { ...block, children });
}
