import type { Root, RootContent } from 'mdast';
import { directiveToMarkdown } from 'mdast-util-directive';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import remarkGfm from 'remark-gfm';
import remarkStringify, { type Options } from 'remark-stringify';
import { unified, type Processor } from 'unified';

/**
 * Makes a function that writes Markdown which `createMarkdownReader` reads as the same text: emphasis beside Han characters is
 * emphasis, and a line of the text is never taken for the fence of a block.
 */
export function createMarkdownWriter(): (content: readonly RootContent[]) => string {
  const processor = unified()
    .use(remarkGfm)
    .use(remarkCjkFriendly)
    .use(remarkCjkFriendlyGfmStrikethrough)
    .use(newsroomSyntax)
    .use(remarkStringify, { bullet: '-', rule: '-', resourceLink: true, unsafe })
    .freeze();
  return (content) => {
    const tree: Root = { type: 'root', children: [...content] };
    return processor.stringify(tree);
  };
}

const unsafe: NonNullable<Options['unsafe']> = [
  { character: ':', atBreak: true, after: ':' },
  { character: '：', atBreak: true, after: '：' },
  // Else it would escape the reference that stands for a character beside emphasis.
  { character: '\\', inConstruct: 'phrasing' },
];

type ToMarkdown = ReturnType<typeof directiveToMarkdown>;

/** Bare addresses are text to our reader too, and need no escapes; of directives only blocks mean anything to it. */
function newsroomSyntax(this: Processor): void {
  const data = this.data();
  const { containerDirective } = directiveToMarkdown().handlers ?? {};
  const blocks: ToMarkdown = containerDirective === undefined ? {} : { handlers: { containerDirective } };
  data.toMarkdownExtensions = [...(data.toMarkdownExtensions ?? []), blocks]
    .flatMap((extension) => extension.extensions ?? [extension])
    .filter(({ unsafe }) => !(unsafe ?? []).some(({ character }) => character === '@'));
}
