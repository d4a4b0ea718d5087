import type { Conversion } from '../conversion/conversion.js';
import { detectScript } from '../conversion/detect-script.js';
import type { Script } from '../model/edition.js';
import type { Term } from '../model/term.js';
import type { Person } from '../schema/people.js';

/**
 * The terms that protect the names of a list of people. A name without its other form gets that from the converter, but
 * for its surname, which is written as surnames are.
 *
 * @param fallback the script of names that could be of either, where the rest of the list does not tell
 */
export function peopleTerms(people: readonly Person[], fallback: Script, conversion: Conversion): Term[] {
  const ofList = detectScript(people.map(({ name }) => name ?? '').join('\n')) ?? fallback;
  return people.map(({ name, hans, hant, ...at }): Term => {
    const place = { ...at, isPerson: true } as const;
    if (hans !== undefined && hant !== undefined) return { ...place, hans, hant, byEdition: {} };
    if (hans !== undefined) return { ...place, ...conversion.nameForms(hans, 'hans') };
    if (hant !== undefined) return { ...place, ...conversion.nameForms(hant, 'hant') };
    const written = name ?? '';
    return { ...place, ...conversion.nameForms(written, detectScript(written) ?? ofList) };
  });
}
