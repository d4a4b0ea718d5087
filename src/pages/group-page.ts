import type { LinkView, ProfileView } from '../model/page.js';
import type { GroupKind } from '../model/summary.js';
import type { PersonProfile } from './edition-content.js';
import { groupFolders } from './groups.js';
import { groupName, groupSegments } from './group-name.js';
import { listFeeds } from './list-feeds.js';
import { listPage } from './lists.js';
import type { PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { root } from './section-tree.js';
import { topicFront } from './topics.js';
import type { EditionViews } from './views.js';

/**
 * A page of a tag, an author, a source or a topic: its front, or the full page `number`. How many articles there are, and who an
 * author is, stands on the front alone, so that full pages stay as they are.
 *
 * @param key its Simplified form, which stands in the address of every edition
 */
export function groupPage(
  views: EditionViews,
  kind: GroupKind,
  key: string,
  number: number | undefined,
): PageDraft {
  const articles = views.archive.groups[kind].get(key) ?? [];
  const name = groupName(views, kind, key);
  const segments = groupSegments(kind, key);
  const feeds = listFeeds(views.addresses, views.content.name, segments, name);
  const page = listPage(views, segments, articles, number, { section: root, feeds });
  const front = kind === 'topic' && number === undefined ? topicFront(views, key) : undefined;
  const description = front === undefined ? undefined : views.content.topics.get(key)?.description;
  const { pinned = [], grouped = [] } = front ?? {};
  const elsewhere = new Set([...pinned, ...grouped].map(({ id }) => id));
  const profile = kind === 'author' && number === undefined ? views.content.people.get(key) : undefined;
  return {
    kind,
    template: pageTemplates[kind],
    ...page.base(name, profile?.bio ?? description ?? '', [allLink(views, kind)]),
    heading: name,
    ...page.content,
    cards: [...pinned.map(views.card), ...page.content.cards.filter(({ id }) => !elsewhere.has(id))],
    ...(number === undefined ? { count: articles.length } : {}),
    ...(front === undefined ? {} : { topic: front.details }),
    ...(profile === undefined ? {} : { profile: profileView(profile) }),
  };
}

/** To the page of all groups of a kind. */
export function allLink({ addresses, words }: EditionViews, kind: GroupKind): LinkView {
  const titles = { tag: words.tags, author: words.authors, source: words.sources, topic: words.topics };
  return { title: titles[kind], href: addresses.folder([groupFolders[kind]]).href };
}

function profileView({ links, ...who }: PersonProfile): ProfileView {
  return { ...who, links: links.map(({ title, url }) => ({ title, href: url })) };
}
