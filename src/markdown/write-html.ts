import type { Nodes, Root, RootContent } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

const writer = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true } })
  .freeze();

/** Writes HTML as rehype-stringify does, and most of it (see `writePlain`) without its settings for each node. */
export function writeHtml({ children }: Root): string {
  let html = '';
  let others: RootContent[] = [];
  const writeOthers = (): void => {
    if (others.length > 0) html += writer.stringify({ type: 'root', children: others });
    others = [];
  };
  for (const node of children) {
    const written = writePlain(node);
    if (written === undefined) others.push(node);
    else {
      writeOthers();
      html += written;
    }
  }
  writeOthers();
  return html;
}

/** Elements that have an end tag always, and no rules of their own for what stands in them. */
const plainElements: ReadonlySet<string> = new Set(
  'p strong em ul ol li blockquote thead tbody tr th td'.split(' '),
);

/** A text without characters that have to be escaped, or an element without attributes that holds only such; else undefined. */
function writePlain(node: Nodes): string | undefined {
  if (node.type === 'text') return /[&<]/u.test(node.value) ? undefined : node.value;
  if (node.type !== 'element' || !plainElements.has(node.tagName)) return undefined;
  if (Object.keys(node.properties).length > 0) return undefined;
  let content = '';
  for (const child of node.children) {
    const written = writePlain(child);
    if (written === undefined) return undefined;
    content += written;
  }
  return `<${node.tagName}>${content}</${node.tagName}>`;
}
