import * as z from 'zod';
import { baseUrl } from './base-url.js';
import type { Staged } from '../model/staged.js';
import { brand } from './brand.js';
import { checkData } from './check-data.js';
import { checkSettings } from './check-rules.js';
import { editionChoices } from './edition-choice.js';
import { localText } from './local-text.js';
import { pageRoles, type PageRole } from '../model/site.js';
import { navigation, pageFile, social } from './navigation.js';
import { pictures } from './pictures.js';
import { strictMap } from './strict-map.js';
import { theme } from './theme.js';
import { timeZone } from './time-zone.js';
import { text, wholeNumber } from './values.js';
import { readYaml, type YamlData } from './yaml-data.js';

const roles = Object.fromEntries(pageRoles.map((role) => [role, pageFile.exactOptional()])) as Record<
  PageRole,
  z.ZodExactOptional<typeof pageFile>
>;

/** What the configuration file may say. */
export const configSchema = strictMap({
  site: strictMap({
    name: localText.exactOptional(),
    description: localText.exactOptional(),
    baseUrl: baseUrl.exactOptional(),
    timeZone: timeZone.exactOptional(),
    script: z.enum(['hans', 'hant']).exactOptional(),
  }).exactOptional(),
  editions: editionChoices.exactOptional(),
  navigation: navigation.exactOptional(),
  social: social.exactOptional(),
  pages: strictMap(roles).exactOptional(),
  pageSize: wholeNumber(5, 100).exactOptional(),
  host: z.enum(['caddy', 'cloudflare', 'netlify', 'nginx']).exactOptional(),
  feeds: strictMap({ content: z.enum(['full', 'summary']).exactOptional() }).exactOptional(),
  theme: theme.exactOptional(),
  brand: brand.exactOptional(),
  pictures: pictures.exactOptional(),
  shareCards: z.boolean().exactOptional(),
  plainText: z.boolean().exactOptional(),
  // Only `check` asks: it reads this itself (`readRules`).
  check: checkSettings.exactOptional(),
  templates: text.exactOptional(),
  assets: text.exactOptional(),
});

/** What the configuration file says, checked; what it does not say is missing. */
export type ConfigData = z.output<typeof configSchema>;

export interface ReadConfig {
  readonly config: ConfigData;
  readonly data: YamlData;
}

/**
 * Reads `dongbei.config.yaml`. Diagnostics: DB102–DB105, DB107, DB109; all faults at once. In spite of errors there is a
 * value without what is faulty, unless the text is no YAML map at all.
 */
export function readConfig({ text, file }: { text: string; file: string }): Staged<ReadConfig> {
  const data = readYaml({ text, file, line: 1, start: { line: 1, column: 1 } });
  const { value, diagnostics } = checkData(configSchema, data);
  return { ...(value === undefined ? {} : { value: { config: value, data } }), diagnostics };
}
