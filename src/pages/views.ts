import type { CardView, IssueDayView, LinkView, PictureView } from '../model/page.js';
import type { SectionId } from '../model/paths.js';
import type { SiteConfig } from '../model/site.js';
import type { ArticleMeta } from '../model/article.js';
import type { ArticleEntry, Picture } from '../model/summary.js';
import type { InterfaceWords } from '../words/interface-words.js';
import { authorLinks } from './group-links.js';
import { addressesOf, type Addresses } from './addresses.js';
import type { Archive } from './archive.js';
import type { EditionContent } from './edition-content.js';
import { dayNames } from './issue-day.js';
import { listFeeds, type ListFeeds } from './list-feeds.js';
import type { Moments } from './moment.js';
import { fallbackOf, isEncoded, renditionsOf } from './renditions.js';
import { root } from './section-tree.js';

/** What every page of an edition is made with. */
export interface EditionViews {
  readonly config: SiteConfig;
  readonly content: EditionContent;
  readonly archive: Archive;
  readonly addresses: Addresses;
  readonly moments: Moments;
  readonly words: InterfaceWords;
  readonly issueDay: (instant: number) => IssueDayView;
  readonly card: (article: ArticleEntry) => CardView;
  readonly related: (article: ArticleEntry) => readonly ArticleEntry[];
  readonly picture: (article: ArticleEntry, meta: ArticleMeta) => PictureView | undefined;
  readonly sectionLink: (id: SectionId) => LinkView;
  /** The site, then the sections down to `id`. */
  readonly breadcrumb: (id: SectionId) => readonly LinkView[];
  /** Of the site for the root. */
  readonly feeds: (id: SectionId) => ListFeeds;
}

/** Cards are kept for the pages that come next; all of a large archive would not fit into memory. */
const keptCards = 4096;

export function editionViews(
  config: SiteConfig,
  archive: Archive,
  content: EditionContent,
  words: InterfaceWords,
  moments: Moments,
  related: EditionViews['related'],
): EditionViews {
  const addresses = addressesOf(config, content.edition);
  const picture = ({ cover }: ArticleEntry, { cover: described }: ArticleMeta): PictureView | undefined =>
    cover === undefined || described === undefined ? undefined : pictureView(config, cover, described);
  const sectionLink = once((id: SectionId): LinkView => ({
    title: content.sections.get(id)?.title ?? content.name,
    href: addresses.folder(sectionSegments(id)).href,
  }));
  const namesOf = once((date: string) => dayNames(date, words));
  const cards = new Map<ArticleEntry, CardView>();
  const card = (article: ArticleEntry): CardView => {
    const known = cards.get(article);
    if (known !== undefined) return known;
    const meta = content.articles.meta(article);
    const view = picture(article, meta);
    const made: CardView = {
      id: article.id,
      title: meta.title,
      href: addresses.folder(article.segments).href,
      ...(meta.kicker === undefined ? {} : { kicker: meta.kicker }),
      ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
      summary: meta.summary,
      section: sectionLink(article.section),
      date: moments(article.instant),
      ...(view === undefined ? {} : { picture: view }),
      authors: authorLinks(addresses, article, meta),
      galleryPictures: article.galleryPictures,
      isLive: article.live?.isOn === true,
    };
    if (cards.size >= keptCards) cards.clear();
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
    issueDay: (instant) => {
      const moment = moments(instant);
      return { ...moment, ...namesOf(moment.iso.slice(0, 10)) };
    },
    card,
    related,
    picture,
    sectionLink,
    breadcrumb: once((id) => [sectionLink(root), ...archive.sections.lineage(id).map(sectionLink)]),
    feeds: once((id) =>
      listFeeds(
        addresses,
        content.name,
        sectionSegments(id),
        id === root ? undefined : sectionLink(id).title,
      ),
    ),
  };
}

/** Makes the value of each section, or day, once: every page needs those of some. */
function once<Key extends string, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

export function sectionSegments(id: SectionId): string[] {
  return id === root ? [] : id.split('/');
}

/** A picture with what is said of it. */
export function pictureView(
  config: SiteConfig,
  picture: Picture,
  { alt, caption, credit }: Pick<PictureView, 'alt' | 'caption' | 'credit'>,
): PictureView {
  const files = pictureFiles(config, picture);
  return {
    ...files,
    url: `${config.origin}${files.src}`,
    alt,
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
  };
}

/** Where a picture is published, the same for all editions: its renditions, or itself, where it stands in the content folder. */
export function pictureFiles(
  config: SiteConfig,
  picture: Picture,
): Pick<PictureView, 'src' | 'width' | 'height' | 'sources' | 'tint'> {
  if (!isEncoded(picture) || config.pictures === undefined) {
    const { source, width, height } = picture;
    return { src: fileHref(config, source), width, height, sources: [] };
  }
  const fallback = fallbackOf(picture, config.pictures);
  const renditions = renditionsOf(picture, config.pictures);
  const { tint } = picture.encoding;
  return {
    src: fileHref(config, fallback.path),
    width: fallback.width,
    height: fallback.height,
    sources: config.pictures.formats.map((format) => ({
      type: `image/${format}`,
      srcset: renditions
        .filter((each) => each.format === format)
        .map(({ path, width }) => `${fileHref(config, path)} ${String(width)}w`)
        .join(', '),
    })),
    ...(tint === undefined ? {} : { tint }),
  };
}

/** A file that is published once for all editions. */
export function fileHref(config: SiteConfig, path: string): string {
  return `${config.basePath}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
