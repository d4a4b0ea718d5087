import type nunjucks from 'nunjucks';
import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { suggestion as nearest } from '../schema/suggestion.js';
import { knownNames, nodes, parser, syntaxOptions, type SyntaxNode } from './nunjucks-internals.js';
import type { TemplateSource } from './template-source.js';

/**
 * Reads the syntax trees of templates that compile: names of templates, filters and tests that do not exist
 * (DB501, DB502), and templates that extend themselves (DB502). Nunjucks would tell of them on rendering only,
 * one at a time, and of filters without a place.
 */
export function checkTemplates(
  templates: ReadonlyMap<string, TemplateSource>,
  compiled: ReadonlySet<string>,
  environment: nunjucks.Environment,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const parents = new Map<string, { readonly name: string; readonly node: SyntaxNode }>();
  const known = knownNames(environment);
  for (const [name, { text, file }] of templates) {
    if (!compiled.has(name)) continue;
    const tree = parser.parse(text, [], syntaxOptions);
    for (const type of [nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport]) {
      for (const node of tree.findAll(type)) {
        const target = node.template;
        // A name that is computed may be any.
        if (!(target instanceof nodes.Literal) || typeof target.value !== 'string') continue;
        if (type === nodes.Extends) parents.set(name, { name: target.value, node });
        if (templates.has(target.value) || node.ignoreMissing === true) continue;
        diagnostics.push(
          report('DB501', file, placeOf(target, target.value.length + 2), {
            name: target.value,
            suggestion: nearest(target.value, [...templates.keys()]) ?? '',
          }),
        );
      }
    }
    for (const { symbol, kind } of [
      ...tree.findAll(nodes.Filter).map((node) => ({ symbol: node.name, kind: 'filter' as const })),
      ...tree.findAll(nodes.Is).map((node) => ({ symbol: testName(node.right), kind: 'test' as const })),
    ]) {
      const word = symbol?.value;
      if (symbol === undefined || typeof word !== 'string') continue;
      const available = Object.keys(kind === 'filter' ? known.filters : known.tests);
      if (available.includes(word)) continue;
      const suggestion = nearest(word, available);
      diagnostics.push(
        report('DB502', file, placeOf(symbol, word.length), {
          problem: `unknown ${kind} “${word}”`,
          ...(suggestion === undefined ? {} : { suggestion }),
        }),
      );
    }
  }
  for (const [name, { node }] of parents) {
    const chain = [name];
    for (let next = parents.get(name); next !== undefined; next = parents.get(next.name)) {
      chain.push(next.name);
      if (next.name === name || chain.length > parents.size + 1) break;
    }
    if (chain.length > 1 && chain.at(-1) === name) {
      const file = templates.get(name)?.file ?? name;
      diagnostics.push(report('DB502', file, placeOf(node, 1), { problem: chain.join(' extends ') }));
    }
  }
  return diagnostics;
}

/** `is odd`, `is divisibleby(3)`. */
function testName(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.name ?? node;
}

function placeOf(node: SyntaxNode, length: number): { line: number; column: number; length: number } {
  return { line: node.lineno + 1, column: node.colno + 1, length };
}
