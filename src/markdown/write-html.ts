import type { Nodes, Properties, Root, RootContent } from 'hast';
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

/** Elements that have no rules of their own for what stands in them. */
const plainElements: ReadonlySet<string> = new Set(
  'p strong em ul ol li blockquote table thead tbody tr th td a h2 h3 h4 h5 h6 section figure figcaption'.split(
    ' ',
  ),
);

/** What properties with a text, a number or a list of words are called in HTML. */
const plainAttributes: ReadonlyMap<string, string> = new Map([
  ...['id', 'href', 'src', 'alt', 'title', 'width', 'height', 'loading', 'decoding', 'rel'].map(
    (name): [string, string] => [name, name],
  ),
  ['className', 'class'],
  ['tabIndex', 'tabindex'],
  ['ariaLabel', 'aria-label'],
]);

/** Texts without characters that have to be escaped, and elements that hold only such; undefined for all else. */
function writePlain(node: Nodes): string | undefined {
  if (node.type === 'text') return /[&<]/u.test(node.value) ? undefined : node.value;
  if (node.type !== 'element') return undefined;
  const { tagName } = node;
  const attributes = writeAttributes(node.properties);
  if (attributes === undefined) return undefined;
  if (tagName === 'img') return `<img${attributes}>`;
  if (!plainElements.has(tagName)) return undefined;
  let content = '';
  for (const child of node.children) {
    const written = writePlain(child);
    if (written === undefined) return undefined;
    content += written;
  }
  return `<${tagName}${attributes}>${content}</${tagName}>`;
}

function writeAttributes(properties: Properties): string | undefined {
  let attributes = '';
  for (const [property, given] of Object.entries(properties)) {
    const name = plainAttributes.get(property);
    const value = Array.isArray(given) ? given.join(' ') : given;
    if (name === undefined || (typeof value !== 'string' && !Number.isFinite(value))) return undefined;
    const written = String(value);
    if (/["&<>'`]/u.test(written)) return undefined;
    attributes += ` ${name}="${written}"`;
  }
  return attributes;
}
