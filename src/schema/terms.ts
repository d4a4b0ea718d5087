import * as z from 'zod';
import { editionIds, type EditionId } from '../model/edition.js';
import type { Staged } from '../model/staged.js';
import type { Term, TermList } from '../model/term.js';
import { report } from '../diagnostics/report.js';
import { checkData } from './check-data.js';
import { peopleOf, person, type Person } from './people.js';
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

/** What a file of the glossary may say. */
export const glossarySchema = strictMap({
  scope: textThat('path', (value) => areSegments(value)).exactOptional(),
  terms: z.array(term).exactOptional(),
  people: z.array(person).exactOptional(),
});

type WrittenTerm = z.output<typeof term>;

/** A file of the glossary folder. */
export interface GlossaryFile extends Omit<TermList, 'profiles'> {
  readonly people: readonly Person[];
}

/**
 * Reads a file of the glossary folder. Diagnostics: DB102–DB105, DB107, DB109, DB801 (a term without both scripts).
 * What is faulty is left out.
 */
export function readGlossaryFile(input: { text: string; file: string }): Staged<GlossaryFile> {
  const start = { line: 1, column: 1 };
  const data = readYaml({ ...input, line: 1, start });
  const { value, diagnostics } = checkData(glossarySchema, data);
  if (value === undefined) return { diagnostics };
  if (diagnostics.length === 0 && value.terms === undefined && value.people === undefined) {
    return {
      diagnostics: [report('DB105', input.file, start, { key: 'terms', example: 'terms: [谷雨晴]' })],
    };
  }
  return {
    value: {
      scope: value.scope ?? '',
      file: input.file,
      scopeAt: data.at(['scope']),
      terms: termsOf(value.terms ?? [], data, ['terms']),
      people: peopleOf(value.people ?? [], data, ['people']),
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
