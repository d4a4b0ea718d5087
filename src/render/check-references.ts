import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { suggestion as nearest } from '../schema/suggestion.js';
import type { CompiledTemplate, TemplateReference } from './compiled-templates.js';

/** Templates that are named and do not exist (DB501), and templates that extend themselves (DB502). */
export function checkReferences(templates: readonly CompiledTemplate[]): Diagnostic[] {
  const names = templates.map(({ name }) => name);
  const missing = templates.flatMap(({ file, references }) =>
    references
      .filter(({ name, isOptional }) => !isOptional && !names.includes(name))
      .map(({ name, place }) =>
        report('DB501', file, place, { name, suggestion: nearest(name, names) ?? '' }),
      ),
  );
  const parents = new Map<string, TemplateReference>();
  for (const { name, references } of templates) {
    const parent = references.findLast(({ isParent }) => isParent);
    if (parent !== undefined) parents.set(name, parent);
  }
  const circular = templates.flatMap(({ name, file }) => {
    const chain = [name];
    for (let next = parents.get(name); next !== undefined; next = parents.get(next.name)) {
      chain.push(next.name);
      if (next.name === name || chain.length > parents.size + 1) break;
    }
    const own = parents.get(name);
    if (own === undefined || chain.at(-1) !== name) return [];
    return [report('DB502', file, { ...own.tag, length: 1 }, { problem: chain.join(' extends ') })];
  });
  return [...missing, ...circular];
}
