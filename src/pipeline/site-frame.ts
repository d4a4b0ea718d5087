import { createConversion } from '../conversion/conversion.js';
import { digestOf } from '../graph/digest.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SectionId, SourcePath } from '../model/paths.js';
import type { Section, SiteConfig, Topic } from '../model/site.js';
import type { TermList } from '../model/term.js';
import { editionBrand } from '../pages/edition-brand.js';
import type { EditionContent, EditionSection, PersonProfile } from '../pages/edition-content.js';
import { editionWords, type EditionWords, type TopicWords } from './edition-words.js';
import { loadGlossary, scopedTerms } from './load-glossary.js';
import { isSectionFile, loadConfig, loadSections } from './load-site.js';
import { isTopicFile, loadTopics } from './load-topics.js';
import { isBrandFile, measureBrand, type BrandSizes } from './measure-brand.js';
import { measureCovers, withCovers, type TopicCovers } from './measure-covers.js';
import { shareCards, type ShareCards } from './share-cards.js';
import type { Asset, NamedFile, SiteSources } from './sources.js';

/** All of a newsroom but its articles, the files beside them and its templates. A value of JSON, so that it can be kept. */
export interface SiteFrame {
  /** Of everything that it was made from, and of which assets there are. */
  readonly digest: string;
  /** Whether drafts, and articles of a later date, are published like all others. */
  readonly isPreview: boolean;
  /** What it was made from, each by itself. */
  readonly inputs: readonly FrameInput[];
  readonly config: SiteConfig;
  readonly sections: readonly Section[];
  readonly topics: readonly Topic[];
  readonly glossary: readonly TermList[];
  /** The site's own words in each edition; sections and people as entries of their maps. */
  readonly words: readonly FrameWords[];
  /** The newsroom's own pictures, measured. */
  readonly brandSizes: BrandSizes;
  readonly brandFaults: readonly Diagnostic[];
  /** The pictures at the top of topics. */
  readonly covers: TopicCovers;
  readonly coverFaults: readonly Diagnostic[];
  /** Faults in all this. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface FrameInput {
  readonly kind: 'dongbei' | 'config' | 'glossary' | 'section' | 'topic' | 'asset';
  /** As diagnostics name a file; of an asset its path in the site; nothing for dongbei itself. */
  readonly name: string;
  /** Another one whenever it may be other than before. */
  readonly stamp: string;
}

type FrameWords = Omit<EditionWords, 'sections' | 'topics' | 'people'> & {
  readonly topics: readonly (readonly [string, TopicWords])[];
  readonly people: readonly (readonly [string, PersonProfile])[];
  readonly sections: readonly (readonly [SectionId, EditionSection])[];
};

/**
 * Reads the frame; undefined where the configuration cannot be read.
 *
 * @param kept of an earlier build, which is taken where nothing differs: then nothing is parsed
 */
export function loadFrame(
  sources: SiteSources,
  dataFiles: readonly SourcePath[],
  options: {
    readonly templates?: string;
    /** Of dongbei itself. */
    readonly codeVersion: string;
    readonly isPreview?: boolean;
    /** The files of the content folder, and which of them may differ from before. */
    readonly scan: {
      readonly files: () => readonly SourcePath[];
      readonly hasFile: (path: SourcePath) => boolean;
      readonly changed: readonly SourcePath[];
    };
  },
  kept: SiteFrame | undefined,
): {
  readonly frame: SiteFrame | undefined;
  readonly assets: readonly Asset[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const written = sources.config();
  const glossary = sources.glossary();
  const input = (kind: FrameInput['kind'], { file, bytes }: NamedFile): FrameInput => ({
    kind,
    name: file,
    stamp: digestOf(bytes ?? ''),
  });
  const texts: readonly FrameInput[] = [
    { kind: 'dongbei', name: '', stamp: options.codeVersion },
    ...(written === undefined ? [] : [input('config', written)]),
    ...glossary.map((file) => input('glossary', file)),
    ...dataFiles.map((path) =>
      input(isTopicFile(path) ? 'topic' : 'section', {
        file: sources.contentName(path),
        bytes: sources.readContent(path),
      }),
    ),
  ];
  const textDigest = digestOf(JSON.stringify(texts));
  const known = kept?.digest.startsWith(textDigest) === true ? kept : undefined;
  const parsed = known === undefined ? loadConfig(sources) : { value: known.config, diagnostics: [] };
  if (parsed.value === undefined) return { frame: undefined, assets: [], diagnostics: parsed.diagnostics };
  const config = parsed.value;
  const assets = sources.assets({
    templates: options.templates ?? config.templates,
    assets: config.assets,
  });
  type Read = Omit<
    SiteFrame,
    'isPreview' | 'digest' | 'inputs' | 'brandSizes' | 'brandFaults' | 'covers' | 'coverFaults'
  >;
  const read = (): Read => {
    const sections = loadSections(dataFiles.filter(isSectionFile), config, sources);
    const terms = loadGlossary(glossary, config.script);
    const topics = loadTopics(dataFiles.filter(isTopicFile), config, sources);
    const loaded = {
      config,
      sections: sections.value ?? [],
      topics: topics.value ?? [],
      glossary: terms.value ?? [],
    };
    const conversion = createConversion();
    const siteTerms = scopedTerms(loaded.glossary)('');
    return {
      ...loaded,
      words: config.editions.map((edition) => {
        const words = editionWords(loaded, edition, siteTerms, conversion);
        return {
          ...words,
          sections: [...words.sections],
          topics: [...words.topics],
          people: [...words.people],
        };
      }),
      diagnostics: [
        ...parsed.diagnostics,
        ...sections.diagnostics,
        ...topics.diagnostics,
        ...terms.diagnostics,
      ],
    };
  };
  const site = known ?? read();
  const changed = new Set(options.scan.changed);
  const knownCovers = Object.values(kept?.covers ?? {}).filter(({ source }) => !changed.has(source));
  const { covers, diagnostics: coverFaults } = measureCovers(
    site.topics,
    { has: options.scan.hasFile, all: options.scan.files },
    new Map(knownCovers.map((picture) => [picture.source, picture])),
    config,
    sources,
  );
  const isPreview = options.isPreview ?? false;
  const own = {
    isPreview,
    digest: `${textDigest} ${digestOf(
      ...assets.files.map(({ path, stamp }) => (isBrandFile(config, path) ? `${path} ${stamp}` : path)),
    )} ${digestOf(JSON.stringify(covers))}${isPreview ? ' preview' : ''}`,
    inputs: [
      ...texts,
      ...assets.files.map(({ path, location, stamp }): FrameInput => {
        return { kind: 'asset', name: path, stamp: `${location} ${stamp}` };
      }),
    ],
  };
  const brand =
    kept?.digest === own.digest
      ? { sizes: kept.brandSizes, diagnostics: kept.brandFaults }
      : measureBrand(config, assets.files, sources);
  return {
    frame: {
      ...site,
      covers,
      coverFaults,
      ...own,
      brandSizes: brand.sizes,
      brandFaults: brand.diagnostics,
    },
    assets: assets.files,
    diagnostics: assets.diagnostics,
  };
}

/** Assets that may have other bytes than before, where the same ones are there. */
export function changedAssets(before: SiteFrame, after: SiteFrame): ReadonlySet<string> {
  const stamps = new Map(before.inputs.filter(isAsset).map(({ name, stamp }) => [name, stamp]));
  return new Set(
    after.inputs
      .filter((each) => isAsset(each) && stamps.get(each.name) !== each.stamp)
      .map(({ name }) => name),
  );
}

function isAsset({ kind }: FrameInput): boolean {
  return kind === 'asset';
}

/** The site's words in an edition, as pages want them. */
export function wordsOf(
  { words, config, brandSizes, covers }: SiteFrame,
  edition: number,
): Omit<EditionContent, 'articles'> {
  const own = words[edition];
  if (own === undefined) throw new Error('No such edition');
  return {
    ...own,
    brand: editionBrand(config, brandSizes, own.edition),
    sections: new Map(own.sections),
    topics: withCovers(own.topics, covers),
    people: new Map(own.people),
  };
}

/** The share cards of a site. */
export function frameCards(
  frame: SiteFrame,
  sources: Pick<SiteSources, 'encoder' | 'missingGlyphs'>,
): ShareCards {
  const words = frame.config.editions.map((_, edition) => wordsOf(frame, edition));
  return shareCards(frame.config, words, sources);
}
