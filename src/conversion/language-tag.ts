import type { Script } from '../model/edition.js';

/** Primary language subtags of Chinese (ISO 639): the macrolanguage, Mandarin, Cantonese, classical and others. */
const chinese: ReadonlySet<string> = new Set(
  'zh zho chi cmn yue lzh wuu nan hak gan hsn cdo mnp cjy cpx czh czo'.split(' '),
);

const scriptOfSubtag: Readonly<Record<string, Script | undefined>> = {
  ...{ hans: 'hans', cn: 'hans', sg: 'hans', my: 'hans' },
  ...{ hant: 'hant', tw: 'hant', hk: 'hant', mo: 'hant' },
};

/**
 * What a `lang` attribute (BCP 47) says of the script: that of its first subtag that implies one, `any` where it
 * names Chinese without one or nothing at all, `none` for other languages.
 */
export function scriptOfLanguage(lang: string): Script | 'any' | 'none' {
  const [language = '', ...subtags] = lang.trim().toLowerCase().split(/[-_]/u);
  if (language === '') return 'any';
  if (!chinese.has(language)) return 'none';
  return subtags.map((subtag) => scriptOfSubtag[subtag]).find((script) => script !== undefined) ?? 'any';
}

/** Whether an element with this `lang` keeps its text in an article: another language, or expressly another script. */
export function keepsText(lang: string, articleScript: Script): boolean {
  const script = scriptOfLanguage(lang);
  return script !== 'any' && script !== articleScript;
}
