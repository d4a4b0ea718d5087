import * as z from 'zod';
import { checkData } from './check-data.js';
import { absentMeta, addressKeys, type readFrontMatter, type WrittenMeta } from './front-matter.js';
import { strictMap } from './strict-map.js';
import { term, termsOf } from './terms.js';
import { text, wholeNumber } from './values.js';
import { readYaml } from './yaml-data.js';

/** What the front matter of a plain page may say. */
export const plainSchema = strictMap({
  title: text,
  description: text.exactOptional(),
  ...addressKeys,
  order: wholeNumber(-9999, 9999).exactOptional(),
  draft: z.boolean().exactOptional(),
  script: z.enum(['hans', 'hant']).exactOptional(),
  glossary: z.array(term).exactOptional(),
});

/** What stands in for front matter that is not there. */
export const absentPlainMeta: WrittenMeta = { ...absentMeta, plain: { order: Number.MAX_SAFE_INTEGER } };

/**
 * Reads the YAML between the fences of a plain page. Its description is the summary; it has no date.
 *
 * Diagnostics: DB102–DB105, DB107, DB109; all faults at once. There is always a value, as `readFrontMatter` has one.
 *
 * @param input `line` is the 1-based number of the line after the opening fence
 */
export const readPlainFrontMatter: typeof readFrontMatter = ({ text: yaml, file, line }) => {
  const start = line > 1 ? { line: line - 1, column: 1, length: 3 } : { line: 1, column: 1 };
  const data = readYaml({ text: yaml, file, line, start });
  const checked = checkData(plainSchema, data);
  const { diagnostics } = checked;
  const { title } = absentMeta;
  const value = checked.value ?? checkData(plainSchema, { ...data, value: { ...data.value, title } }).value;
  if (value === undefined) return { value: { meta: absentPlainMeta, terms: [], at: data.at }, diagnostics };
  const { description, order, glossary = [], draft = false, aliases = [], ...rest } = value;
  const meta: WrittenMeta = {
    ...absentMeta,
    ...rest,
    ...(description === undefined ? {} : { summary: description }),
    aliases,
    draft,
    plain: { order: order ?? Number.MAX_SAFE_INTEGER },
  };
  return { value: { meta, terms: termsOf(glossary, data, ['glossary']), at: data.at }, diagnostics };
};
