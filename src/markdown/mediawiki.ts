import { protectedPattern, readForms } from './protected-text.js';

/** A term as the glossary has it: forms by script or edition. */
export interface WikiTerm {
  readonly hans: string;
  readonly hant: string;
  readonly [edition: string]: string;
}

export interface FromMediaWiki {
  readonly text: string;
  /** Rules for the whole page (`-{A|…}-`, `-{H|…}-`), which belong into the glossary. */
  readonly terms: readonly WikiTerm[];
}

/** MediaWiki's language variants (languages/LanguageConverter, zh), and what dongbei calls them. */
const keyOfVariant: Readonly<Record<string, string>> = {
  ...{ 'zh-hans': 'hans', 'zh-cn': 'hans', 'zh-sg': 'hans', 'zh-my': 'hans' },
  ...{ 'zh-hant': 'hant', 'zh-tw': 'zh-Hant-TW', 'zh-hk': 'zh-Hant-HK', 'zh-mo': 'zh-Hant-HK' },
};

const variantOfKey: Readonly<Record<string, string>> = {
  ...{ hans: 'zh-hans', 'zh-Hans': 'zh-hans', hant: 'zh-hant', 'zh-Hant': 'zh-hant' },
  ...{ 'zh-Hant-TW': 'zh-tw', 'zh-Hant-HK': 'zh-hk' },
};

/**
 * Turns MediaWiki's marks into dongbei's: `-{干}-` into `:zh[干]`, `-{zh-hans:干; zh-hant:幹}-` into `:zh[干]{hant=幹}`.
 * What has no counterpart (a rule in one direction, marks within marks) stays as it is. Source: MediaWiki's help on
 * “Writing systems/Syntax”.
 */
export function fromMediaWiki(text: string): FromMediaWiki {
  const terms: WikiTerm[] = [];
  const output = text.replace(/-\{([^{}]*)\}-/gu, (written, inside: string) => {
    const [, flags = '', rules = ''] = /^(?:([A-Z;\s-]*)\|)?(.*)$/su.exec(inside) ?? [];
    const forms = readRules(rules);
    if (forms === undefined)
      return flags === '' || flags.trim() === 'R' ? protectedText(rules, {}, written) : written;
    const { hans, hant } = withBothScripts(forms);
    if (hans === undefined || hant === undefined) return written;
    if (/[AH]/u.test(flags)) terms.push({ ...forms, hans, hant });
    if (/H/u.test(flags)) return '';
    if (!/^[AR;\s]*$/u.test(flags)) return written;
    return protectedText(hans, { ...forms, hant }, written);
  });
  return { text: output, terms };
}

/** The other way: `:zh[干]{hant=幹}` into `-{zh-hans:干;zh-hant:幹}-`. */
export function toMediaWiki(text: string): string {
  return text.replace(protectedPattern, (_written, shown: string, forms: string | undefined) => {
    const given = Object.entries(readForms(forms ?? '')).flatMap(([key, form]) => {
      const variant = variantOfKey[key];
      return variant === undefined ? [] : [[variant, form] as const];
    });
    if (given.length === 0) return `-{${shown}}-`;
    const all = { 'zh-hans': shown, 'zh-hant': shown, ...Object.fromEntries(given) };
    const rules = Object.entries(all).map(([variant, form]) => `${variant}:${form}`);
    return `-{${rules.join(';')}}-`;
  });
}

/** Forms by dongbei's keys; undefined where the text has no rules or one that goes in one direction only. */
function readRules(rules: string): Record<string, string> | undefined {
  const forms: Record<string, string> = {};
  for (const rule of rules.split(';')) {
    if (rule.trim() === '') continue;
    const [, variant = '', form = ''] = /^\s*(zh(?:-[a-z]+)?)\s*:(.*)$/su.exec(rule) ?? [];
    const key = keyOfVariant[variant];
    if (key === undefined) return undefined;
    forms[key] ??= form.trim();
  }
  return Object.keys(forms).length === 0 ? undefined : forms;
}

function withBothScripts(forms: Readonly<Record<string, string>>): { hans?: string; hant?: string } {
  const hant = forms['hant'] ?? forms['zh-Hant-TW'] ?? forms['zh-Hant-HK'];
  return {
    ...(forms['hans'] !== undefined && { hans: forms['hans'] }),
    ...(hant !== undefined && { hant }),
  };
}

function protectedText(shown: string, forms: Readonly<Record<string, string>>, written: string): string {
  const others = Object.entries(forms).filter(([key, form]) => key !== 'hans' && form !== shown);
  // A bracket or a line break inside would end the mark.
  if (shown === '' || /[\][\n]/u.test(shown) || others.some(([, form]) => /[}"\n]/u.test(form)))
    return written;
  const braces = others.map(([key, form]) => `${key}=${/^\S+$/u.test(form) ? form : `"${form}"`}`).join(' ');
  return `:zh[${shown}]${braces === '' ? '' : `{${braces}}`}`;
}
