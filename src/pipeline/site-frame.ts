import { createConversion } from '../conversion/conversion.js';
import { digestOf } from '../graph/digest.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SectionId, SourcePath } from '../model/paths.js';
import type { Section, SiteConfig } from '../model/site.js';
import type { TermList } from '../model/term.js';
import type { EditionContent, EditionSection } from '../pages/edition-content.js';
import { editionWords } from './edition-words.js';
import { loadGlossary, scopedTerms } from './load-glossary.js';
import { loadConfig, loadSections } from './load-site.js';
import type { Asset, SiteSources } from './sources.js';

/** All of a newsroom but its articles and the files beside them. A value of JSON, so that it can be kept. */
export interface SiteFrame {
  /** Of everything that it was made from, templates and assets among it. */
  readonly digest: string;
  readonly config: SiteConfig;
  readonly sections: readonly Section[];
  readonly glossary: readonly TermList[];
  /** The site's own words in each edition; sections as entries of their map. */
  readonly words: readonly EditionWords[];
  /** Faults in all this, but for those of templates. */
  readonly diagnostics: readonly Diagnostic[];
}

type EditionWords = Omit<EditionContent, 'articles' | 'sections'> & {
  readonly sections: readonly (readonly [SectionId, EditionSection])[];
};

/**
 * Reads the frame; undefined where the configuration cannot be read.
 *
 * @param kept of an earlier build, which is taken where nothing differs: then nothing is parsed
 * @param codeVersion of dongbei itself
 */
export function loadFrame(
  sources: SiteSources,
  sectionFiles: readonly SourcePath[],
  options: { readonly templates?: string; readonly codeVersion: string },
  kept: SiteFrame | undefined,
): {
  readonly frame: SiteFrame | undefined;
  readonly assets: readonly Asset[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const written = sources.config();
  const glossary = sources.glossary();
  const bytes = [
    options.codeVersion,
    ...[written, ...glossary].flatMap((file) => [file?.file ?? '', file?.bytes ?? '']),
    ...sectionFiles.flatMap((path) => [path, sources.readContent(path) ?? '']),
  ];
  const known = kept !== undefined && kept.digest.startsWith(digestOf(...bytes)) ? kept : undefined;
  const parsed = known === undefined ? loadConfig(sources) : { value: known.config, diagnostics: [] };
  if (parsed.value === undefined) return { frame: undefined, assets: [], diagnostics: parsed.diagnostics };
  const config = parsed.value;
  const templates = options.templates ?? config.templates;
  const assets = sources.assets({ templates, assets: config.assets });
  const look = digestOf(
    ...[...sources.templates(templates)].flatMap(([name, { file, bytes: text }]) => [name, file, text ?? '']),
    ...assets.files.flatMap(({ path, location, stamp }) => [path, location, stamp]),
  );
  const digest = `${digestOf(...bytes)} ${look}`;
  if (known !== undefined) {
    return { frame: { ...known, digest }, assets: assets.files, diagnostics: assets.diagnostics };
  }
  const sections = loadSections(sectionFiles, config, sources);
  const terms = loadGlossary(glossary, config.script);
  const conversion = createConversion();
  const siteTerms = scopedTerms(terms.value ?? [])('');
  const frame: SiteFrame = {
    digest,
    config,
    sections: sections.value ?? [],
    glossary: terms.value ?? [],
    words: config.editions.map((edition) => {
      const words = editionWords(config, sections.value ?? [], edition, siteTerms, conversion);
      return { ...words, sections: [...words.sections] };
    }),
    diagnostics: [...parsed.diagnostics, ...sections.diagnostics, ...terms.diagnostics],
  };
  return { frame, assets: assets.files, diagnostics: assets.diagnostics };
}

/** The site's words in an edition, as pages want them. */
export function wordsOf({ words }: SiteFrame, edition: number): Omit<EditionContent, 'articles'> {
  const own = words[edition];
  if (own === undefined) throw new Error('No such edition');
  return { ...own, sections: new Map(own.sections) };
}
