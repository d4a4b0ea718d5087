import type { ElementContent, Root as Html } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { element } from './elements.js';
import { publishedSchema } from './html-policy.js';
import { renderBlock, renderParagraph } from './render-blocks.js';

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
    handlers: { paragraph: renderParagraph, containerDirective: renderBlock },
  };
  const plain = unified().use(remarkRehype, options).use(rehypeSanitize, publishedSchema).freeze();
  const withRaw = unified()
    .use(remarkRehype, options)
    .use(rehypeRaw)
    .use(rehypeSanitize, publishedSchema)
    .freeze();
  return (tree, withHtml) => (withHtml ? withRaw : plain).runSync(tree);
}

/** An arrow that is text on every device, and which of several marks it goes back to. */
function backMark(_: number, repeat: number): ElementContent[] {
  const arrow: ElementContent = { type: 'text', value: '↩\uFE0E' };
  return repeat > 1 ? [arrow, element('sup', {}, [{ type: 'text', value: String(repeat) }])] : [arrow];
}
