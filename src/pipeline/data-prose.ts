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
const topicKeys: ReadonlySet<string> = new Set([
  ...sectionKeys,
  ...['cover.alt', 'cover.caption', 'cover.credit', 'groups.title', 'timeline.text'],
]);

/** The texts that readers see of `dongbei.config.yaml`, each with its script; `script` is the site's. */
export function configProse(source: SourceText, script: Script): ProseBlock[] {
  return localTexts(source, configKeys, script);
}

/** The texts that readers see of a `section.yaml`, each with its script; `script` is the site's. */
export function sectionProse(source: SourceText, script: Script): ProseBlock[] {
  return localTexts(source, sectionKeys, script);
}

/** Those of the file of a topic. */
export function topicProse(source: SourceText, script: Script): ProseBlock[] {
  return localTexts(source, topicKeys, script);
}

/** What is given for all editions, in the script that it is in or, where it could be either, in `fallback`, and what is given for one. */
function localTexts({ text }: SourceText, keys: ReadonlySet<string>, fallback: Script): ProseBlock[] {
  const yaml = { text, offset: 0 };
  const isAmongKeys = (path: Path): boolean =>
    keys.has(path.filter((step) => typeof step === 'string').join('.'));
  const forAll = yamlTexts(yaml, isAmongKeys).map((found) => ({
    ...found,
    script: detectScript(found.text) ?? fallback,
  }));
  const forEditions = (['hant', 'hans'] as const).flatMap((script) => {
    const edition = script === 'hant' ? 'zh-Hant' : 'zh-Hans';
    const isOfEdition = (path: Path): boolean =>
      String(path.at(-1)).startsWith(edition) && isAmongKeys(path.slice(0, -1));
    return yamlTexts(yaml, isOfEdition).map((found) => ({ ...found, script }));
  });
  return [...forAll, ...forEditions].map((found) => ({ ...found, isQuotation: false }));
}
