import type { CardView, LinkView, PictureView } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleSummary } from '../model/summary.js';
import type { InterfaceWords } from '../words/interface-words.js';
import { addressesOf, type Address, type Addresses } from './addresses.js';
import { buildArchive, root, type Archive } from './archive.js';
import type { EditionContent } from './edition-content.js';
import { momentsIn, type Moments } from './moment.js';

/** What every page of an edition is made with. */
export interface EditionViews {
  readonly config: SiteConfig;
  readonly content: EditionContent;
  readonly archive: Archive;
  readonly addresses: Addresses;
  readonly moments: Moments;
  readonly words: InterfaceWords;
  readonly card: (article: ArticleSummary) => CardView;
  readonly picture: (article: ArticleSummary) => PictureView | undefined;
  readonly sectionLink: (id: SectionId) => LinkView;
  /** The site, then the sections down to `id`. */
  readonly breadcrumb: (id: SectionId) => readonly LinkView[];
  /** Of the site for the root. The title tells the feeds of a section from those of the site. */
  readonly feeds: (id: SectionId) => {
    readonly title: string;
    readonly atom: Address;
    readonly rss: Address;
  };
}

export function editionViews(
  config: SiteConfig,
  content: EditionContent,
  words: InterfaceWords,
): EditionViews {
  const archive = buildArchive(content);
  const addresses = addressesOf(config, content.edition);
  const moments = momentsIn(config.timeZone);
  const picture = (article: ArticleSummary): PictureView | undefined => pictureView(config, article);
  const sectionLink = (id: SectionId): LinkView => ({
    title: archive.section(id)?.title ?? content.name,
    href: addresses.folder(sectionSegments(id)).href,
  });
  const cards = new Map<ArticleSummary, CardView>();
  const card = (article: ArticleSummary): CardView => {
    const known = cards.get(article);
    if (known !== undefined) return known;
    const { meta } = article;
    const view = picture(article);
    const made: CardView = {
      id: article.id,
      title: meta.title,
      href: addresses.folder(article.segments).href,
      ...(meta.kicker === undefined ? {} : { kicker: meta.kicker }),
      ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
      summary: meta.summary,
      section: sectionLink(article.section),
      date: moments(meta.instant),
      ...(view === undefined ? {} : { picture: view }),
      authors: meta.authors,
      galleryPictures: article.galleryPictures,
    };
    cards.set(article, made);
    return made;
  };
  return {
    config,
    content,
    archive,
    addresses,
    moments,
    words,
    card,
    picture,
    sectionLink,
    breadcrumb: (id) => [sectionLink(root), ...archive.lineage(id).map((section) => sectionLink(section.id))],
    feeds: (id) => ({
      title: id === root ? content.name : `${sectionLink(id).title} - ${content.name}`,
      atom: addresses.file([...sectionSegments(id), 'feed.xml']),
      rss: addresses.file([...sectionSegments(id), 'rss.xml']),
    }),
  };
}

export function sectionSegments(id: SectionId): string[] {
  return id === root ? [] : id.split('/');
}

function pictureView(config: SiteConfig, article: ArticleSummary): PictureView | undefined {
  const { cover } = article;
  const described = article.meta.cover;
  if (cover === undefined || described === undefined) return undefined;
  const src = pictureHref(config, cover.source);
  const { alt, caption, credit } = described;
  return {
    src,
    url: `${config.origin}${src}`,
    width: cover.width,
    height: cover.height,
    alt,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

/** Pictures are published once, where they stand in the content folder, for all editions. */
export function pictureHref(config: SiteConfig, source: string): string {
  return `${config.basePath}/${source.split('/').map(encodeURIComponent).join('/')}`;
}
