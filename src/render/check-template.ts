import { report } from '../diagnostics/report.js';
import { suggestion as nearest } from '../schema/suggestion.js';
import type { CompiledTemplate, TemplateReference } from './compiled-templates.js';
import { nodes, parser, syntaxOptions, type KnownNames, type SyntaxNode } from './nunjucks-internals.js';
import type { TemplateSource } from './template-source.js';

/**
 * Reads the syntax tree of a template that compiles: the templates that it names, and names of filters and tests that
 * do not exist (DB502). Nunjucks would tell of these on rendering only, one at a time and without a place.
 */
export function checkTemplate(
  { text, file }: TemplateSource,
  known: KnownNames,
): Pick<CompiledTemplate, 'faults' | 'references' | 'namesComputed'> {
  const tree = parser.parse(text, [], syntaxOptions);
  let namesComputed = false;
  const references = [nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport].flatMap((type) =>
    tree.findAll(type).flatMap((node): TemplateReference[] => {
      const target = node.template;
      if (!(target instanceof nodes.Literal) || typeof target.value !== 'string') {
        namesComputed = true;
        return [];
      }
      return [
        {
          name: target.value,
          isParent: type === nodes.Extends,
          isOptional: node.ignoreMissing === true,
          tag: placeOf(node),
          place: { ...placeOf(target), length: target.value.length + 2 },
        },
      ];
    }),
  );
  const faults = [
    ...tree.findAll(nodes.Filter).map((node) => ({ symbol: node.name, kind: 'filter' as const })),
    ...tree.findAll(nodes.Is).map((node) => ({ symbol: testName(node.right), kind: 'test' as const })),
  ].flatMap(({ symbol, kind }) => {
    const word = symbol?.value;
    if (symbol === undefined || typeof word !== 'string') return [];
    const available = Object.keys(kind === 'filter' ? known.filters : known.tests);
    if (available.includes(word)) return [];
    const suggestion = nearest(word, available);
    const place = { ...placeOf(symbol), length: word.length };
    return [
      report('DB502', file, place, {
        problem: `unknown ${kind} “${word}”`,
        ...(suggestion === undefined ? {} : { suggestion }),
      }),
    ];
  });
  return { faults, references, namesComputed };
}

/** `is odd`, `is divisibleby(3)`. */
function testName(node: SyntaxNode | undefined): SyntaxNode | undefined {
  return node?.name ?? node;
}

function placeOf(node: SyntaxNode): { line: number; column: number } {
  return { line: node.lineno + 1, column: node.colno + 1 };
}
