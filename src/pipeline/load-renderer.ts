import type { Diagnostic } from '../model/diagnostic.js';
import { createRenderer, type Renderer } from '../render/renderer.js';
import { decodeText } from './decode-text.js';
import type { SiteSources } from './sources.js';

/** Reads and compiles the templates. */
export function loadRenderer(
  sources: SiteSources,
  folder: string | undefined,
): { readonly renderer: Renderer; readonly diagnostics: readonly Diagnostic[] } {
  const texts = new Map<string, { text: string; file: string }>();
  const faults: Diagnostic[] = [];
  for (const [name, { bytes, file }] of sources.templates(folder)) {
    const { value: text, diagnostics } = decodeText(bytes, file);
    faults.push(...diagnostics);
    texts.set(name, { text: text ?? '', file });
  }
  const renderer = createRenderer(texts);
  return { renderer, diagnostics: [...faults, ...renderer.diagnostics] };
}
