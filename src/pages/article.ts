import type { ArticleView, LinkView } from '../model/page.js';
import type { ArticleSummary } from '../model/summary.js';
import { around } from './chronology.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { relatedArticles } from './related.js';
import { shareLinks } from './share.js';
import type { EditionViews } from './views.js';

const neighboursEachSide = 3;
/** Han characters a reader of news takes in a minute. */
const readingSpeed = 400;

/** One article's page. Its own section's order decides what is newer and older. */
export function articlePage(views: EditionViews, article: ArticleSummary, index: number): PageDraft {
  const address = views.addresses.folder(article.segments);
  const peers = views.archive.inSection(article.section);
  const newer = peers[index - 1];
  const older = peers[index + 1];
  const { meta } = article;
  return {
    kind: 'article',
    template: 'article.njk',
    ...pageBase(views, {
      path: article.segments.join('/'),
      address,
      title: meta.title,
      description: meta.summary,
      section: article.section,
      newest: article,
    }),
    article: articleView(views, article),
    ...(newer === undefined ? {} : { newer: views.card(newer) }),
    ...(older === undefined ? {} : { older: views.card(older) }),
    neighbours: around(peers, index, neighboursEachSide).map(views.card),
    related: relatedArticles(article, views.archive.byTag, views.archive.tagPositions).map(views.card),
    share: shareLinks(address.absolute, `${meta.title} - ${views.content.name}`, views.words),
  };
}

function articleView(views: EditionViews, article: ArticleSummary): ArticleView {
  const { meta } = article;
  const picture = views.picture(article);
  return {
    id: article.id,
    section: { ...views.sectionLink(article.section), id: article.section },
    title: meta.title,
    ...(meta.kicker === undefined ? {} : { kicker: meta.kicker }),
    ...(meta.subtitle === undefined ? {} : { subtitle: meta.subtitle }),
    summary: meta.summary,
    date: views.moments(meta.instant),
    ...(meta.updated === undefined ? {} : { updated: views.moments(Date.parse(meta.updated)) }),
    ...(meta.source === undefined ? {} : { source: meta.source }),
    authors: meta.authors,
    ...(meta.editor === undefined ? {} : { editor: meta.editor }),
    tags: article.tags.map((tag) => tagLink(views, tag.key, tag.name)),
    ...(picture === undefined ? {} : { picture }),
    galleryPictures: article.galleryPictures,
    length: article.length,
    readingMinutes: Math.max(1, Math.round(article.length / readingSpeed)),
    headings: article.headings,
  };
}

export function tagLink(views: EditionViews, key: string, name: string): LinkView {
  return { title: name, href: views.addresses.folder(['tags', key]).href };
}
