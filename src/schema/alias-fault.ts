import { isAlias, isCollection, isPair, visit, type Alias, type Document, type Node } from 'yaml';
import { yamlFault, type YamlFault } from './yaml-fault.js';

/** Values that a document with aliases may unfold to. */
const most = 10_000;

/** What each alias of a document stands for: the last node before it that has its anchor. */
export function aliasTargets(contents: Node | null): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(contents, {
    Node: (_key, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) {
        anchors.set(node.anchor, node);
      }
    },
  });
  return targets;
}

/**
 * The first alias that stands for nothing (as in `title: **重點**`), for something that it is itself a part of, or for
 * so much that the document would not fit into memory.
 */
export function aliasFault(document: Document.Parsed): YamlFault | undefined {
  const targets = aliasTargets(document.contents);
  const sizes = new Map<Node, number>();
  const faults: YamlFault[] = [];
  const size = (node: unknown): number => {
    if (isPair(node)) return size(node.key) + size(node.value);
    if (isAlias(node)) return aliasSize(node);
    if (!isCollection(node)) return 1;
    const known = sizes.get(node);
    if (known !== undefined) return known;
    sizes.set(node, Number.NaN);
    const sum = node.items.reduce((total: number, item) => total + size(item), 1);
    sizes.set(node, sum);
    return sum;
  };
  const aliasSize = (alias: Alias): number => {
    const [start, end] = alias.range ?? [0, 1];
    const target = targets.get(alias);
    const found = target === undefined ? 1 : size(target);
    if (target === undefined) faults.push(yamlFault('reserved-sign', start));
    else if (Number.isNaN(found)) faults.push(yamlFault('alias-cycle', start, end));
    else if (found > most) faults.push(yamlFault('alias-bomb', start, end));
    return faults.length === 0 ? found : 1;
  };
  const total = size(document.contents);
  if (faults.length === 0 && targets.size > 0 && total > most) {
    const [start, end] = [...targets.keys()].at(-1)?.range ?? [0, 1];
    faults.push(yamlFault('alias-bomb', start, end));
  }
  return faults.sort((a, b) => a.start - b.start)[0];
}
