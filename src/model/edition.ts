/** A script of Chinese, as ISO 15924 has it, in the words of the front matter. */
export type Script = 'hans' | 'hant';

/** Whose usage: it decides forms, quotation marks and words more than script does (W3C clreq). */
export type Region = 'CN' | 'TW' | 'HK';

/** BCP 47 tags of the editions that dongbei can publish. */
export const editionIds = ['zh-Hant', 'zh-Hans', 'zh-Hant-TW', 'zh-Hant-HK'] as const;
export type EditionId = (typeof editionIds)[number];

/**
 * One published form of the whole site.
 *
 * `zh-Hant` is the mainland's Traditional: Traditional characters, mainland words. `lang` is the full tag for
 * the `lang` attribute, from which a browser chooses glyph forms; `hreflang` is the one search engines get.
 */
export interface Edition {
  readonly id: EditionId;
  readonly script: Script;
  readonly region: Region;
  readonly lang: string;
  readonly hreflang: string;
  /** `corner` 「」『』, `curly` “”‘’: what quotation marks become when the text comes from the other script. */
  readonly quotes: 'corner' | 'curly';
  /** Whether the region's own words are put in for those of the source: 軟體 for 软件. */
  readonly words: 'source' | 'local';
  /** Path segments in front of every URL of this edition: none for the first-listed edition. */
  readonly prefix: readonly string[];
}

/** Text in a configuration file: one string that is converted, or the words of each edition given by hand. */
export interface LocalText {
  readonly text: string;
  readonly byEdition: Readonly<Partial<Record<EditionId, string>>>;
}
