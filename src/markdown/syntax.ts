import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';

/**
 * Makes a function that reads Markdown as a Chinese newsroom writes it: CommonMark and GFM, where
 *
 * - emphasis works beside Han characters and their punctuation (commonmark-spec#650);
 * - leading spaces are an indent and never code;
 * - `:::name{attribute=value}` is a block, while `::` and `:` are text (10:30分, 比分3:2);
 * - bare addresses are left as text, for `linkAddresses`, which knows that `，` ends one.
 */
export function createMarkdownReader(): (text: string) => Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyGfmStrikethrough)
    .use(newsroomSyntax)
    .freeze();
  return (text) => processor.parse(text);
}

const colon = 58;

function newsroomSyntax(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  const [container] = [flow?.[colon] ?? []].flat();
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    container === undefined ? {} : { flow: { [colon]: container } },
    { disable: { null: ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
  ];
  data.fromMarkdownExtensions = [
    // The only extension of GFM that changes the finished tree is the one for bare addresses.
    ...(data.fromMarkdownExtensions ?? []).flat().filter(({ transforms }) => (transforms ?? []).length === 0),
    directiveFromMarkdown({ verbose: true }),
  ];
}
