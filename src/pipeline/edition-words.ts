import type { Conversion } from '../conversion/conversion.js';
import { detectScript } from '../conversion/detect-script.js';
import type { Edition, LocalText } from '../model/edition.js';
import type { Section, SiteConfig } from '../model/site.js';
import type { Term } from '../model/term.js';
import type { EditionContent } from '../pages/edition-content.js';

/**
 * The site's own words in one edition: its name, sections, navigation.
 *
 * @param terms that hold for the whole site
 */
export function editionWords(
  config: SiteConfig,
  sections: readonly Section[],
  edition: Edition,
  terms: readonly Term[],
  conversion: Conversion,
): Omit<EditionContent, 'articles'> {
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
  };
}
