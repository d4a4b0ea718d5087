import type { Diagnostic } from '../model/diagnostic.js';
import type { Language } from './language.js';
import { explain } from './render-text.js';

/**
 * A diagnostic as a workflow command, which GitHub shows beside the line of a pull request. Columns are those of the
 * diagnostic; `file` must be relative to the root of the repository.
 *
 * Source: docs.github.com, “Workflow commands for GitHub Actions”, and `escapeData`, `escapeProperty` of actions/toolkit.
 */
export function githubAnnotation(diagnostic: Diagnostic, file: string, language: Language): string {
  const { severity, line, column, length = 1, code } = diagnostic;
  const { what, why, fix } = explain(diagnostic, language);
  const properties = { file, line, endLine: line, col: column, endColumn: column + length, title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${written.join(',')}::${data([what, why, fix].join(language === 'en' ? ' ' : ''))}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
