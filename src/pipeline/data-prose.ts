import { detectScript } from '../conversion/detect-script.js';
import type { ProseBlock } from '../markdown/prose-blocks.js';
import type { SourceText } from '../markdown/source-text.js';
import type { Script } from '../model/edition.js';
import type { Path } from '../schema/yaml-data.js';
import { yamlTexts } from '../schema/yaml-texts.js';

const configKeys: ReadonlySet<string> = new Set([
  'site.name',
  'site.description',
  'navigation.title',
  'social.title',
]);
const sectionKeys: ReadonlySet<string> = new Set(['title', 'description']);

/** The Traditional texts that readers see of `dongbei.config.yaml`; `script` is the site's. */
export function configProse(source: SourceText, script: Script): ProseBlock[] {
  return localTexts(source, configKeys, script);
}

/** The Traditional texts that readers see of a `section.yaml`, or of the file of a topic; `script` is the site's. */
export function sectionProse(source: SourceText, script: Script): ProseBlock[] {
  return localTexts(source, sectionKeys, script);
}

/**
 * What is given for Traditional editions, and what is given for all, where it is in that script or, if it could be
 * either, `fallback` is.
 */
function localTexts({ text }: SourceText, keys: ReadonlySet<string>, fallback: Script): ProseBlock[] {
  const yaml = { text, offset: 0 };
  const isAmongKeys = (path: Path): boolean =>
    keys.has(path.filter((step) => typeof step === 'string').join('.'));
  const forAll = yamlTexts(yaml, isAmongKeys).filter(
    (found) => (detectScript(found.text) ?? fallback) === 'hant',
  );
  const forEditions = yamlTexts(
    yaml,
    (path) => String(path.at(-1)).startsWith('zh-Hant') && isAmongKeys(path.slice(0, -1)),
  );
  return [...forAll, ...forEditions].map((found) => ({ ...found, isQuotation: false }));
}
