import type { EditionId } from '../model/edition.js';
import type { InterfaceWords } from './words.js';
import { wordsHans } from './zh-hans.js';
import { wordsHant } from './zh-hant.js';
import { wordsHantHk } from './zh-hant-hk.js';
import { wordsHantTw } from './zh-hant-tw.js';

export type { InterfaceWords } from './words.js';

const tables: Readonly<Record<EditionId, InterfaceWords>> = {
  'zh-Hant': wordsHant,
  'zh-Hans': wordsHans,
  'zh-Hant-TW': wordsHantTw,
  'zh-Hant-HK': wordsHantHk,
};

/** The interface words of an edition. */
export function interfaceWords(edition: EditionId): InterfaceWords {
  return tables[edition];
}
