import type { GroupView, PictureView, TopicDetailsView, TopicView } from '../model/page.js';
import { resolveReference } from '../model/paths.js';
import type { ArticleEntry } from '../model/summary.js';
import { groupLink } from './group-links.js';
import { eventViews } from './topic-events.js';
import { pictureView, type EditionViews } from './views.js';

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
      const picture = topicPicture(views, key) ?? cards.find((card) => card.picture !== undefined)?.picture;
      return {
        ...groupLink(views.addresses, 'topic', key, views.content.topics.get(key)?.title ?? key),
        ...described(views, key),
        cards,
        ...(picture === undefined ? {} : { picture }),
      };
    });
}

/** The articles of a topic that its file pins, in the order of the file. */
function pinnedIn(views: EditionViews, key: string): ArticleEntry[] {
  const pinned = views.content.topics.get(key)?.pinned ?? [];
  return pinned.length === 0 ? [] : named(pinned, membersOf(views, key));
}

/** What the front of a topic shows: what it pins, its parts, the days on which something happened. */
export function topicFront(
  views: EditionViews,
  key: string,
): {
  readonly pinned: readonly ArticleEntry[];
  readonly grouped: readonly ArticleEntry[];
  readonly details: TopicDetailsView;
} {
  const { groups = [], timeline = [] } = views.content.topics.get(key) ?? {};
  const members = membersOf(views, key);
  const articles = views.archive.groups.topic.get(key) ?? [];
  const pinned = pinnedIn(views, key);
  const parts = groups.map(({ title, articles: targets, tag }) => {
    const tagged = tag === undefined ? [] : articles.filter(({ tags }) => tags.includes(tag));
    const entries = [...new Set([...named(targets, members), ...tagged])];
    return { title, entries: entries.filter((entry) => !pinned.includes(entry)) };
  });
  const picture = topicPicture(views, key);
  return {
    pinned,
    grouped: parts.flatMap(({ entries }) => entries),
    details: {
      ...(picture === undefined ? {} : { picture }),
      groups: parts
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries }) => ({ title, cards: entries.map(views.card) })),
      timeline: eventViews(views, timeline, (target) => named([target], members)[0]),
    },
  };
}

/** The articles of a topic, by the path of their file. */
function membersOf({ archive }: EditionViews, key: string): ReadonlyMap<string, ArticleEntry> {
  return new Map((archive.groups.topic.get(key) ?? []).map((entry) => [entry.path, entry]));
}

/** Those of some articles, named as links in the file of a topic, that are published in it. */
function named(targets: readonly string[], members: ReadonlyMap<string, ArticleEntry>): ArticleEntry[] {
  return targets.flatMap((target) => members.get(resolveReference('topics', target) ?? '') ?? []);
}

function topicPicture({ config, content }: EditionViews, key: string): PictureView | undefined {
  const cover = content.topics.get(key)?.cover;
  return cover === undefined ? undefined : pictureView(config, cover.picture, cover);
}

function described({ content }: EditionViews, key: string): { readonly description?: string } {
  const description = content.topics.get(key)?.description ?? '';
  return description === '' ? {} : { description };
}
