import * as z from 'zod';
import type { Staged } from '../model/staged.js';
import { checkData } from './check-data.js';
import { strictMap } from './strict-map.js';
import { text } from './values.js';
import { readYaml } from './yaml-data.js';

const schema = strictMap({
  words: z.array(strictMap({ word: text, instead: text.exactOptional(), why: text.exactOptional() })),
});

/** Words that the newsroom does not write, what it writes instead, and why. */
export type HouseList = z.output<typeof schema>['words'];

/** Reads `house.yaml`. Diagnostics: DB102–DB105, DB107, DB109; all faults at once. */
export function readHouseList({ text: written, file }: { text: string; file: string }): Staged<HouseList> {
  const data = readYaml({ text: written, file, line: 1, start: { line: 1, column: 1 } });
  const { value, diagnostics } = checkData(schema, data);
  return { ...(value === undefined ? {} : { value: value.words }), diagnostics };
}
