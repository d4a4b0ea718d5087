import { z } from 'zod';
import { editionIds, type EditionId } from '../model/edition.js';
import type { Staged } from '../model/staged.js';
import type { Term, TermList } from '../model/term.js';
import { checkData } from './check-data.js';
import { strictMap, textOrMap } from './strict-map.js';
import { addFault, areSegments, text, textThat } from './values.js';
import { readYaml, type YamlData, type Path } from './yaml-data.js';

const forms = {
  hans: text.exactOptional(),
  hant: text.exactOptional(),
  ...(Object.fromEntries(editionIds.map((id) => [id, text.exactOptional()])) as Record<
    EditionId,
    z.ZodExactOptional<typeof text>
  >),
};

/** One form for every edition, or the forms of each script and, where they differ, of each edition. */
export const term = textOrMap(forms).superRefine((value, context) => {
  if (typeof value === 'string' || context.issues.length > 0) return;
  if (value.hans === undefined || value.hant === undefined) addFault(context, 'DB801');
});

const schema = strictMap({
  scope: textThat('path', (value) => areSegments(value)).exactOptional(),
  terms: z.array(term),
});

type WrittenTerm = z.output<typeof term>;

/**
 * Reads a file of the glossary folder. Diagnostics: DB102–DB105, DB107, DB109, DB801 (a term without both scripts).
 * What is faulty is left out.
 */
export function readTermList(input: { text: string; file: string }): Staged<TermList> {
  const start = { line: 1, column: 1 };
  const data = readYaml({ ...input, line: 1, start });
  const { value, diagnostics } = checkData(schema, data);
  if (value === undefined) return { diagnostics };
  return {
    value: {
      scope: value.scope ?? '',
      file: input.file,
      scopeAt: data.at(['scope']),
      terms: termsOf(value.terms, data, ['terms']),
    },
    diagnostics,
  };
}

/** The terms of a list that stands at `path`. */
export function termsOf(written: readonly WrittenTerm[], data: YamlData, path: Path): Term[] {
  return written.map((each, index) => {
    const place = { file: data.file, ...data.at([...path, index]) };
    if (typeof each === 'string') return { ...place, hans: each, hant: each, byEdition: {} };
    const { hans = '', hant = '', ...byEdition } = each;
    return { ...place, hans, hant, byEdition };
  });
}
