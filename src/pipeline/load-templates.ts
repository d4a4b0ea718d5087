import type { Diagnostic } from '../model/diagnostic.js';
import type { CompiledTemplates } from '../render/compiled-templates.js';
import { compileTemplates } from '../render/compile-templates.js';
import type { TemplateSource } from '../render/template-source.js';
import { decodeText } from './decode-text.js';
import type { SiteSources } from './sources.js';

/**
 * Reads and compiles the templates.
 *
 * @param kept of an earlier build: what has not changed since is not compiled again
 */
export function loadTemplates(
  sources: SiteSources,
  folder: string | undefined,
  kept?: CompiledTemplates,
): { readonly templates: CompiledTemplates; readonly diagnostics: readonly Diagnostic[] } {
  const texts = new Map<string, TemplateSource>();
  const faults: Diagnostic[] = [];
  for (const [name, { bytes, file }] of sources.templates(folder)) {
    const { value: text, diagnostics } = decodeText(bytes, file);
    faults.push(...diagnostics);
    texts.set(name, { text: text ?? '', file });
  }
  const templates = compileTemplates(texts, kept);
  return { templates, diagnostics: [...faults, ...templates.diagnostics] };
}
