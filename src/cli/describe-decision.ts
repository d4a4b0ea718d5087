import type { Decision } from '../conversion/decision.js';
import { decisionWordsIn } from '../diagnostics/decision-words.js';
import type { Language } from '../diagnostics/language.js';
import { fillIn } from '../diagnostics/messages.js';

/** Why a character reads as it does, and how sure that is, for an editor. */
export function describeDecision({ reason, word = '', other }: Decision, language: Language): string {
  const { reasons, odds, surely, separator } = decisionWordsIn(language);
  const why = fillIn(reasons[reason], { word });
  if (other === undefined) return why;
  const ratio = Math.exp(other.logOdds);
  const rounded = ratio < 10 ? ratio.toFixed(1) : String(Math.round(ratio));
  return why + separator + fillIn(ratio > 1000 ? surely : odds, { odds: rounded, other: other.to });
}
