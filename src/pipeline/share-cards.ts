import { shippedPalettes } from '../config/theme.js';
import { report } from '../diagnostics/report.js';
import { digestOf } from '../graph/digest.js';
import type { ArticleMeta } from '../model/article.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SiteConfig } from '../model/site.js';
import type { ShareCardContent } from '../model/share-card.js';
import type { ArticleEntry } from '../model/summary.js';
import type { EditionContent } from '../pages/edition-content.js';
import type { SiteSources } from './sources.js';

/** Another one for every change in how cards are drawn. */
const recipe = '2';
/** Hexadecimal digits. */
const keyLength = 14;
/** Pixels of a screen in one of the card's, which is shown smaller than it is. */
const cornerScale = 2;

/** Knows what the share cards of a site show. */
export interface ShareCards {
  readonly content: (entry: CardedEntry, meta: ArticleMeta, edition: number) => ShareCardContent;
  /** One key for each edition: names a card by all that decides its bytes. Empty where the site has none. */
  readonly keys: (entry: CardedEntry, metas: readonly ArticleMeta[]) => readonly string[];
  /** DB309 where a headline has characters that cannot be drawn. */
  readonly faults: (file: string, metas: readonly ArticleMeta[]) => readonly Diagnostic[];
}

type CardedEntry = Pick<ArticleEntry, 'path' | 'section' | 'cover'>;

/** @param words of the site, by edition */
export function shareCards(
  config: SiteConfig,
  words: readonly Pick<EditionContent, 'edition' | 'name' | 'sections'>[],
  { encoder, missingGlyphs }: Pick<SiteSources, 'encoder' | 'missingGlyphs'>,
): ShareCards {
  const isOn = config.shareCards && encoder !== undefined;
  const { snow, soil, pine } = config.theme?.light ?? shippedPalettes.light;
  const drawable = (text: string | undefined): string | undefined =>
    text === undefined || text === '' || missingGlyphs(text) !== '' ? undefined : text;
  const content: ShareCards['content'] = ({ section, cover }, meta, edition) => {
    const own = words[edition];
    const region = own?.edition.region ?? 'CN';
    const [site, title] = [drawable(own?.name), drawable(meta.title)];
    const kicker = drawable(meta.kicker ?? own?.sections.get(section)?.title);
    return {
      region,
      ...(site === undefined ? {} : { site }),
      ...(kicker === undefined ? {} : { kicker }),
      ...(title === undefined ? {} : { title }),
      ...(cover?.encoding === undefined
        ? {}
        : { picture: { source: cover.source, digest: cover.encoding.digest } }),
      colours: { snow, soil, pine },
      corner: cornerScale * (config.theme?.corner ?? 3),
    };
  };
  return {
    content,
    keys: (entry, metas) =>
      isOn
        ? metas.map((meta, edition) =>
            digestOf(entry.path, JSON.stringify(content(entry, meta, edition)), encoder, recipe).slice(
              0,
              keyLength,
            ),
          )
        : [],
    faults: (file, metas) => {
      const missing = isOn
        ? [...new Set(metas.flatMap(({ title }) => [...missingGlyphs(title)]))].join('')
        : '';
      return missing === '' ? [] : [report('DB309', file, { line: 1, column: 1 }, { characters: missing })];
    },
  };
}
