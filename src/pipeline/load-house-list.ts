import type { Staged } from '../model/staged.js';
import { readHouseList, type HouseList } from '../schema/house-list.js';
import { decodeText } from './decode-text.js';
import type { SiteSources } from './sources.js';

/** The newsroom's list of words that it does not write, where it has one; `build` never reads it. */
export function loadHouseList(sources: Pick<SiteSources, 'houseList'>): Staged<HouseList> {
  const written = sources.houseList();
  if (written === undefined) return { diagnostics: [] };
  const { value: text, diagnostics } = decodeText(written.bytes, written.file);
  return text === undefined ? { diagnostics } : readHouseList({ text, file: written.file });
}
