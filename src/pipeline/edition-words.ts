import type { Conversion } from '../conversion/conversion.js';
import { detectScript } from '../conversion/detect-script.js';
import type { Edition, LocalText } from '../model/edition.js';
import type { Profile } from '../model/site.js';
import type { Term } from '../model/term.js';
import type { EditionContent, PersonProfile } from '../pages/edition-content.js';
import { groupKey } from './article-words.js';
import type { LoadedSite } from './loaded-site.js';

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
): Omit<EditionContent, 'articles' | 'brand'> {
  const local = (text: LocalText): string =>
    text.byEdition[edition.id] ??
    conversion.convertText(text.text, detectScript(text.text) ?? config.script, edition, terms);
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
    topics: new Map(
      topics.map(({ id, title, description, pinned }) => [
        id,
        {
          title: local(title),
          description: local(description),
          pinned: pinned.map(({ target }) => target),
        },
      ]),
    ),
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

function personProfile({ title, bio, links }: Profile, local: (text: LocalText) => string): PersonProfile {
  return {
    ...(title === undefined ? {} : { title: local(title) }),
    ...(bio === undefined ? {} : { bio: local(bio) }),
    links: links.map((link) => ({ title: local(link.title), url: link.url })),
  };
}
