import type { Diagnostic } from '../../src/model/diagnostic.js';

/** `DB104 3:7`: what a test says of a diagnostic first. */
export function brief(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, line, column }) => `${code} ${line}:${column}`);
}
