import type { Diagnostic, Position } from '../model/diagnostic.js';
import { compareText } from '../model/paths.js';
import { catalogue, type Code } from './catalogue.js';

/** Makes a diagnostic; its severity stands in the catalogue. */
export function report(
  code: Code,
  file: string,
  position: Position,
  details: Readonly<Record<string, string>> = {},
): Diagnostic {
  const { line, column, length } = position;
  const { severity } = catalogue[code];
  return { code, severity, file, line, column, ...(length === undefined ? {} : { length }), details };
}

/** By file, place and code: the order in which they are always shown. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
