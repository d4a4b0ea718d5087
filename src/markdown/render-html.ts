import type { ElementContent, Root as Html, RootContent as HtmlContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { element } from './elements.js';
import { publishedSchema } from './html-policy.js';
import { renderBlock, renderParagraph } from './render-blocks.js';
import { renderText, type RenderedText } from './render-text.js';

/**
 * Makes a function that turns checked Markdown into sanitised HTML. Words of the interface are marked by `data-word`
 * and `data-word-label`, which get through an HTML parser; `arrange` makes them `data`.
 *
 * The function takes whether the text holds HTML: parsing all again is three times the work.
 */
export function createHtmlRenderer(): (tree: Root, withHtml: boolean) => Html {
  const options: Options = {
    allowDangerousHtml: true,
    clobberPrefix: '',
    footnoteLabel: ' ',
    footnoteLabelProperties: { dataWord: 'footnotes' },
    footnoteBackLabel: ' ',
    footnoteBackContent: backMark,
    handlers: {
      paragraph: renderParagraph,
      containerDirective: renderBlock,
      renderedText: (_, { elements }: RenderedText) => [...elements],
    },
  };
  const plain = unified().use(remarkRehype, options).freeze();
  const withRaw = unified()
    .use(remarkRehype, options)
    .use(rehypeRaw)
    .use(rehypeSanitize, publishedSchema)
    .freeze();
  return (tree, withHtml) => {
    if (withHtml) return withRaw.runSync(tree);
    const rendered = renderText(tree);
    return sanitizeOthers(plain.runSync(rendered), rendered);
  };
}

/** Sanitises all blocks but those of text alone. Blocks do not depend on one another in what is let through. */
function sanitizeOthers(html: Html, { children }: Root): Html {
  const safe = new Set<HtmlContent>(
    children.flatMap((node) => (node.type === 'renderedText' ? node.elements : [])),
  );
  const sanitized = html.children.flatMap((node): HtmlContent[] => {
    if (node.type === 'text' || safe.has(node)) return [node];
    const left = sanitize(node, publishedSchema);
    return left.type === 'root' ? left.children : [left];
  });
  return { ...html, children: sanitized };
}

/** An arrow that is text on every device, and which of several marks it goes back to. */
function backMark(_: number, repeat: number): ElementContent[] {
  const arrow: ElementContent = { type: 'text', value: '↩\uFE0E' };
  return repeat > 1 ? [arrow, element('sup', {}, [{ type: 'text', value: String(repeat) }])] : [arrow];
}
