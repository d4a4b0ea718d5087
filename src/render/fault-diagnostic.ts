import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { Page } from '../model/page.js';
import type { TemplateSource } from './template-source.js';
import { suggestion as nearest } from '../schema/suggestion.js';
import { nodes, parser, syntaxOptions } from './nunjucks-internals.js';
import { placeAt } from './syntax-diagnostic.js';
import { TemplateFault, type Place } from './template-fault.js';

/** DB503 for an error on rendering a page; DB501 where a template with a computed name does not exist. */
export function faultDiagnostic(
  error: unknown,
  page: Page,
  templates: ReadonlyMap<string, TemplateSource>,
): Diagnostic {
  const fault =
    error instanceof TemplateFault
      ? error
      : new TemplateFault(
          page.template,
          'other',
          undefined,
          error instanceof Error ? error.message : String(error),
        );
  const { text, file } = templates.get(fault.template) ?? { text: '', file: fault.template };
  const missing = /template not found: (.*)$/u.exec(fault.message)?.[1];
  if (missing !== undefined) {
    return report('DB501', file, computedReference(text), {
      name: missing,
      suggestion: nearest(missing, [...templates.keys()]) ?? '',
    });
  }
  const position = positionOf(fault, text);
  const problem = fault.kind === 'undefined' ? `${printed(text, position)} → undefined` : fault.message;
  return report('DB503', file, position, { page: page.url, problem });
}

function positionOf({ kind, place, called }: TemplateFault, text: string): Position {
  if (kind === 'call') {
    const word = /\w+(?=\W*$)/u.exec(called)?.[0] ?? called;
    const found = new RegExp(`\\b${word}\\s*\\(`, 'u').exec(text);
    if (found !== null) return { ...placeAt(text, found.index), length: word.length };
  }
  if (place === undefined) return { line: 1, column: 1 };
  if (kind !== 'undefined') return place;
  const length = printed(text, place).length;
  return { ...place, ...(length > 0 ? { length } : {}) };
}

/** The `{{ … }}` at a place, up to the end of its line. */
function printed(text: string, { line, column }: Place): string {
  const rest = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
  return /^\{\{.*?\}\}/u.exec(rest)?.[0] ?? rest.trimEnd();
}

/** The first `extends`, `include` or `import` whose template is computed. */
function computedReference(text: string): Position {
  const tree = parser.parse(text, [], syntaxOptions);
  const node = [nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport]
    .flatMap((type) => tree.findAll(type))
    .find(({ template }) => !(template instanceof nodes.Literal));
  return node === undefined ? { line: 1, column: 1 } : { line: node.lineno + 1, column: node.colno + 1 };
}
