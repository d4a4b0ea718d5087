import type { Definition, Root } from 'mdast';
import type { Reference } from '../model/article.js';
import { linkSchemes, pictureSchemes, readAddress, withLowerScheme } from './address.js';
import type { Faults } from './faults.js';
import { rewriteMarkdown } from './rewrite.js';
import { positionOf, type Placed, type SourceText } from './source-text.js';
import { visit, visitAll } from './visit.js';

export interface References {
  readonly links: readonly Reference[];
  readonly images: readonly Reference[];
}

/**
 * Collects the pages and pictures of the site that the text names, in its order. Reports addresses that are not
 * published (DB207), pictures that other sites have (DB308), and those without a description (DB306).
 */
export function findReferences(tree: Root, source: SourceText, faults: Faults): References {
  const links: Reference[] = [];
  const images: Reference[] = [];
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  const take = (node: Placed, url: string, use: 'link' | 'picture', list: Reference[]): void => {
    const position = positionOf(node, source);
    if (use === 'picture' && isElsewhere(url)) {
      faults.add('DB308', position, { address: url });
      return;
    }
    const address = readAddress(url, use === 'link' ? linkSchemes : pictureSchemes);
    if (address.kind === 'unsafe') faults.add('DB207', position, { address: url, use });
    if (address.kind !== 'local') return;
    const { target, fragment } = address;
    list.push({ target, position, ...(fragment === undefined ? {} : { fragment }) });
  };
  visitAll(tree, (node) => {
    if (node.type === 'link') take(node, node.url, 'link', links);
    if (node.type === 'linkReference') {
      take(node, definitions.get(node.identifier)?.url ?? '', 'link', links);
    }
    if (node.type !== 'image' && node.type !== 'imageReference') return;
    const url = node.type === 'image' ? node.url : (definitions.get(node.identifier)?.url ?? '');
    take(node, url, 'picture', images);
    if ((node.alt ?? '').trim() === '') faults.add('DB306', positionOf(node, source), { target: url });
  });
  return { links, images };
}

/** Whether a picture would be loaded from another site. */
export function isElsewhere(picture: string): boolean {
  return /^(?:https?:)?[/\\]{2}/iu.test(picture);
}

/** Addresses in the form in which they are published. */
export function normalizeAddresses(tree: Root): Root {
  return rewriteMarkdown(tree, (node) =>
    node.type === 'link' || node.type === 'image' || node.type === 'definition'
      ? [{ ...node, url: withLowerScheme(node.url) }]
      : [node],
  );
}
