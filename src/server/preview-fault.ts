import type { Explanation } from '../diagnostics/entry.js';
import type { Language } from '../diagnostics/language.js';
import { explain } from '../diagnostics/render-text.js';
import type { CodeFrame } from '../model/code-frame.js';
import type { Diagnostic } from '../model/diagnostic.js';

/** A fault as the browser shows it, before a language is chosen. */
export interface PreviewFault {
  readonly severity: Diagnostic['severity'];
  /** `file:line:column`; '' for a fault of dongbei's own. */
  readonly place: string;
  readonly code: string;
  readonly frame?: CodeFrame;
  readonly texts: (language: Language) => Explanation;
}

export function previewFault(diagnostic: Diagnostic, frame: CodeFrame | undefined): PreviewFault {
  const { file, line, column, code, severity } = diagnostic;
  return {
    severity,
    place: `${file}:${line}:${column}`,
    code,
    ...(frame === undefined ? {} : { frame }),
    texts: (language) => explain(diagnostic, language),
  };
}
