import type { CompiledTemplate, CompiledTemplates } from './compiled-templates.js';

/**
 * Finds the templates that may render otherwise than before: those whose text has changed, that came or went, and those
 * that extend, include or import one of these, by however many steps.
 */
export function changedTemplates(before: CompiledTemplates, after: CompiledTemplates): ReadonlySet<string> {
  const [old, now] = [textsOf(before), textsOf(after)];
  const changed = new Set([...old.keys(), ...now.keys()].filter((name) => old.get(name) !== now.get(name)));
  const isTouched = ({ name, namesComputed, references }: CompiledTemplate): boolean =>
    !changed.has(name) && (namesComputed || references.some((reference) => changed.has(reference.name)));
  let size = 0;
  while (changed.size > size) {
    size = changed.size;
    for (const template of after.templates) if (isTouched(template)) changed.add(template.name);
  }
  return changed;
}

function textsOf({ templates }: CompiledTemplates): ReadonlyMap<string, string> {
  return new Map(templates.map(({ name, text }) => [name, text]));
}
