import type { Diagnostic } from '../model/diagnostic.js';
import { catalogue } from './catalogue.js';
import type { Explanation } from './entry.js';
import type { Language } from './language.js';

/** The words of a diagnostic in `language`. */
export function explain(diagnostic: Diagnostic, language: Language): Explanation {
  return catalogue[diagnostic.code as keyof typeof catalogue].texts[language](diagnostic.details);
}
