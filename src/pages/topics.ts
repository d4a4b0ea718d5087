import type { GroupView, TopicView } from '../model/page.js';
import { resolveReference } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { groupLink } from './group-links.js';
import type { EditionViews } from './views.js';

/** Topics on the home page, and articles that each shows there. */
const homeTopics = 4;
const topicStories = 3;

/** The topics with articles, in the editor's order. */
function topicsWithArticles({
  archive,
  content,
}: EditionViews): { readonly key: string; readonly articles: readonly ArticleEntry[] }[] {
  return [...content.topics.keys()].flatMap((key) => {
    const articles = archive.groups.topic.get(key) ?? [];
    return articles.length === 0 ? [] : [{ key, articles }];
  });
}

/** What the page of all topics says of each. */
export function topicGroups(views: EditionViews): GroupView[] {
  return topicsWithArticles(views).map(({ key, articles }) => ({
    ...groupLink(views.addresses, 'topic', key, views.content.topics.get(key)?.title ?? key),
    ...described(views, key),
    count: articles.length,
  }));
}

/** The first topics, with what stands first in each. */
export function topicViews(views: EditionViews): TopicView[] {
  return topicsWithArticles(views)
    .slice(0, homeTopics)
    .map(({ key, articles }) => {
      const shown = [...new Set([...pinnedIn(views, key), ...articles.slice(0, topicStories)])];
      const cards = shown.slice(0, topicStories).map(views.card);
      const picture = cards.find((card) => card.picture !== undefined)?.picture;
      return {
        ...groupLink(views.addresses, 'topic', key, views.content.topics.get(key)?.title ?? key),
        ...described(views, key),
        cards,
        ...(picture === undefined ? {} : { picture }),
      };
    });
}

/** The articles of a topic that its file pins, in the order of the file. */
export function pinnedIn({ archive, content }: EditionViews, key: string): ArticleEntry[] {
  const pinned = content.topics.get(key)?.pinned ?? [];
  if (pinned.length === 0) return [];
  const byPath = new Map<string, ArticleEntry>(
    (archive.groups.topic.get(key) ?? []).map((entry) => [entry.path, entry]),
  );
  return pinned.flatMap((target) => byPath.get(resolveReference('topics', target) ?? '') ?? []);
}

function described({ content }: EditionViews, key: string): { readonly description?: string } {
  const description = content.topics.get(key)?.description ?? '';
  return description === '' ? {} : { description };
}
