import type { Edition, EditionId } from '../model/edition.js';

/** What makes an edition, but for its place on the site. */
const table: Readonly<Record<EditionId, Omit<Edition, 'id' | 'prefix' | 'words'>>> = {
  'zh-Hant': { script: 'hant', region: 'CN', lang: 'zh-Hant-CN', hreflang: 'zh-Hant', quotes: 'corner' },
  'zh-Hans': { script: 'hans', region: 'CN', lang: 'zh-Hans-CN', hreflang: 'zh-Hans', quotes: 'curly' },
  'zh-Hant-TW': {
    script: 'hant',
    region: 'TW',
    lang: 'zh-Hant-TW',
    hreflang: 'zh-Hant-TW',
    quotes: 'corner',
  },
  'zh-Hant-HK': {
    script: 'hant',
    region: 'HK',
    lang: 'zh-Hant-HK',
    hreflang: 'zh-Hant-HK',
    quotes: 'corner',
  },
};

/** The editions as listed: the first at the root of the site, each other below its id in small letters. */
export function planEditions(
  listed: readonly {
    readonly id: EditionId;
    readonly quotes?: Edition['quotes'];
    readonly words?: Edition['words'];
  }[],
): Edition[] {
  return listed.map(({ id, quotes = table[id].quotes, words = 'source' }, index) => ({
    ...table[id],
    id,
    quotes,
    words,
    prefix: index === 0 ? [] : [id.toLowerCase()],
  }));
}
