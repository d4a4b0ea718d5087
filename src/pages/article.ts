import type { ArticleMeta, Credit, LiveEntry } from '../model/article.js';
import type { ArticleView, LiveView } from '../model/page.js';
import { shareCardSize } from '../model/share-card.js';
import type { ArticleEntry, TimedState } from '../model/summary.js';
import { twinAddress } from './article-twin.js';
import { around, positionIn } from './chronology.js';
import { noteViews } from './corrections.js';
import { groupName } from './group-name.js';
import { authorLinks, groupLink } from './group-links.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { shareCardPath } from './renditions.js';
import { shareCode } from './share-code.js';
import { shareLinks } from './share.js';
import { fileHref, type EditionViews } from './views.js';

export const neighboursEachSide = 3;
/** Han characters a reader of news takes in a minute. */
const readingSpeed = 400;

/** One article's page. Its own section's order decides what is newer and older. */
export function articlePage(views: EditionViews, article: ArticleEntry): PageDraft {
  const address = views.addresses.folder(article.segments);
  const peers = views.archive.inSection(article.section);
  const index = positionIn(peers, article);
  const newer = peers[index - 1];
  const older = peers[index + 1];
  const meta = views.content.articles.meta(article);
  return {
    kind: 'article',
    template: pageTemplates.article,
    ...pageBase(views, {
      path: article.segments.join('/'),
      address,
      title: meta.title,
      description: meta.summary,
      section: article.section,
      newest: article,
    }),
    article: articleView(views, article, meta),
    ...(views.config.plainText ? { twin: twinAddress(views.addresses, article).href } : {}),
    ...(newer === undefined ? {} : { newer: views.card(newer) }),
    ...(older === undefined ? {} : { older: views.card(older) }),
    neighbours: around(peers, index, neighboursEachSide).map(views.card),
    related: views.related(article).map(views.card),
    shareCode: shareCode(address.absolute),
    share: shareLinks(address.absolute, `${meta.title} - ${views.content.name}`, views.words),
  };
}

function articleView(views: EditionViews, article: ArticleEntry, meta: ArticleMeta): ArticleView {
  const picture = views.picture(article, meta);
  const { headings, entries, length } = views.content.articles.text(article);
  return {
    id: article.id,
    section: { ...views.sectionLink(article.section), id: article.section },
    title: meta.title,
    ...(meta.kicker === undefined ? {} : { kicker: meta.kicker }),
    ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
    summary: meta.summary,
    date: views.moments(article.instant),
    ...(article.updated === undefined ? {} : { updated: views.moments(article.updated) }),
    ...(article.live === undefined ? {} : { live: liveView(views, article.live, entries) }),
    points: meta.points ?? [],
    corrections: noteViews(views, meta.corrections),
    updates: noteViews(views, meta.updates),
    ...(meta.source === undefined ? {} : { source: sourceView(views, article, meta.source) }),
    authors: authorLinks(views.addresses, article, meta),
    ...(meta.editor === undefined ? {} : { editor: meta.editor }),
    topics: article.topics.map((id) =>
      groupLink(views.addresses, 'topic', id, groupName(views, 'topic', id)),
    ),
    tags: article.tags.map((key, index) => groupLink(views.addresses, 'tag', key, meta.tags[index] ?? key)),
    ...(picture === undefined ? {} : { picture }),
    ...shareCard(views, article, meta),
    galleryPictures: article.galleryPictures,
    length,
    readingMinutes: Math.max(1, Math.round(length / readingSpeed)),
    headings,
  };
}

function shareCard(
  { config, content }: EditionViews,
  { shareCards }: ArticleEntry,
  { title }: ArticleMeta,
): Pick<ArticleView, 'shareCard'> {
  const key = shareCards[config.editions.findIndex(({ id }) => id === content.edition.id)];
  if (key === undefined) return {};
  const url = `${config.origin}${fileHref(config, shareCardPath(key))}`;
  return { shareCard: { url, ...shareCardSize, alt: title } };
}

function sourceView(
  views: EditionViews,
  { source: key }: ArticleEntry,
  { name, url }: Credit,
): NonNullable<ArticleView['source']> {
  const { href } = groupLink(views.addresses, 'source', key ?? name, name);
  return { title: name, href, ...(url === undefined ? {} : { url }) };
}

function liveView(
  { moments }: EditionViews,
  { isOn, until }: TimedState,
  entries: readonly LiveEntry[],
): LiveView {
  return {
    isOn,
    until: moments(until),
    entries: entries.map(({ date, ...entry }) => ({ ...entry, date: moments(Date.parse(date)) })),
  };
}
