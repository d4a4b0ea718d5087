/** Languages that dongbei speaks to an editor. */
export const languages = ['zh-Hant', 'zh-Hans', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the catalogue. */
export type Localized<T> = Readonly<Record<Language, T>>;

/**
 * The language of a POSIX locale name: `zh_TW.UTF-8`, `zh-HK` and `zh_Hant` -> zh-Hant, other Chinese -> zh-Hans,
 * everything else, `C` and nothing -> en.
 */
export function languageOfLocale(locale: string | undefined): Language {
  if (locale === undefined || !/^zh(?![a-z])/iu.test(locale)) return 'en';
  return /hant|[_-](?:tw|hk|mo)/iu.test(locale) ? 'zh-Hant' : 'zh-Hans';
}

/** The first language of an `Accept-Language` header that dongbei speaks, by the order in which browsers write it. */
export function languageOfBrowser(accepted: string | undefined): Language | undefined {
  for (const range of (accepted ?? '').split(',')) {
    const tag = range.split(';', 1)[0]?.trim() ?? '';
    if (/^(?:zh|en)(?![a-z])/iu.test(tag)) return languageOfLocale(tag);
  }
  return undefined;
}
