import type { Language, Localized } from './language.js';
import { en } from './messages-en.js';
import type { Messages } from './messages-shape.js';
import { zhHans } from './messages-zh-hans.js';
import { zhHant } from './messages-zh-hant.js';

export type { Messages } from './messages-shape.js';

const all: Localized<Messages> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };

export function messagesIn(language: Language): Messages {
  return all[language];
}

/** Fills `{name}` parts of a message. */
export function fillIn(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
