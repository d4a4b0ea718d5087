import type { Conversion } from '../conversion/conversion.js';
import { detectScript } from '../conversion/detect-script.js';
import type { Edition, LocalText } from '../model/edition.js';
import type { Profile, Topic } from '../model/site.js';
import type { Term } from '../model/term.js';
import type {
  EditionContent,
  EditionTopic,
  PersonProfile,
  TopicCoverContent,
} from '../pages/edition-content.js';
import { groupKey } from './article-words.js';
import type { LoadedSite } from './loaded-site.js';

/** A topic before its picture is measured. */
export type TopicWords = Omit<EditionTopic, 'cover'> & {
  readonly cover?: Omit<TopicCoverContent, 'picture'>;
};

/** The site's own words in one edition, before its own pictures are measured. */
export type EditionWords = Omit<EditionContent, 'articles' | 'brand' | 'topics'> & {
  readonly topics: ReadonlyMap<string, TopicWords>;
};

/**
 * The site's own words in one edition: its name, sections, navigation, who its authors are.
 *
 * @param terms that hold for the whole site
 */
export function editionWords(
  { config, sections, topics, glossary }: Pick<LoadedSite, 'config' | 'sections' | 'topics' | 'glossary'>,
  edition: Edition,
  terms: readonly Term[],
  conversion: Conversion,
): EditionWords {
  const local = (text: LocalText): string =>
    text.byEdition[edition.id] ??
    conversion.convertText(text.text, detectScript(text.text) ?? config.script, edition, terms);
  const keyOf = (name: string): string =>
    groupKey(name, detectScript(name) ?? config.script, conversion, terms);
  return {
    edition,
    name: local(config.name),
    description: local(config.description),
    navigation: config.navigation.map(({ section, url, title }) => ({
      ...(section === undefined ? {} : { section }),
      ...(url === undefined ? {} : { url }),
      ...(title === undefined ? {} : { title: local(title) }),
    })),
    social: config.social.map(({ title, url }) => ({ title: local(title), url })),
    sections: new Map(
      sections.map(({ id, title, description, isSupplement }) => [
        id,
        { id, title: local(title), description: local(description), isSupplement },
      ]),
    ),
    topics: new Map(topics.map((topic) => [topic.id, topicWords(topic, local, keyOf)])),
    people: new Map(
      glossary.flatMap(({ profiles }) =>
        profiles.map((profile) => [
          groupKey(profile.hans, 'hans', conversion, []),
          personProfile(profile, local),
        ]),
      ),
    ),
  };
}

function topicWords(
  { title, description, cover, pinned, groups, timeline }: Topic,
  local: (text: LocalText) => string,
  keyOf: (tag: string) => string,
): TopicWords {
  return {
    title: local(title),
    description: local(description),
    ...(cover === undefined
      ? {}
      : {
          cover: {
            alt: cover.alt === undefined ? '' : local(cover.alt),
            ...(cover.caption === undefined ? {} : { caption: local(cover.caption) }),
            ...(cover.credit === undefined ? {} : { credit: local(cover.credit) }),
          },
        }),
    pinned: pinned.map(({ target }) => target),
    groups: groups.map(({ title: heading, articles, tag }) => ({
      title: local(heading),
      articles: articles.map(({ target }) => target),
      ...(tag === undefined ? {} : { tag: keyOf(tag) }),
    })),
    timeline: timeline.map(({ date, text, article }) => ({
      ...(date === undefined ? {} : { date }),
      ...(text === undefined ? {} : { text: local(text) }),
      ...(article === undefined ? {} : { article: article.target }),
    })),
  };
}

function personProfile({ title, bio, links }: Profile, local: (text: LocalText) => string): PersonProfile {
  return {
    ...(title === undefined ? {} : { title: local(title) }),
    ...(bio === undefined ? {} : { bio: local(bio) }),
    links: links.map((link) => ({ title: local(link.title), url: link.url })),
  };
}
