import type { Edition } from '../model/edition.js';
import type { BrandFile, BrandPart, SiteConfig } from '../model/site.js';

/** A picture that is published as it is; pixels. */
export interface SizedFile {
  /** Below the site, with a leading `/`. */
  readonly target: string;
  readonly width: number;
  readonly height: number;
}

/** The newsroom's own pictures in one edition. */
export type EditionBrand = Readonly<Partial<Record<BrandPart, SizedFile>>>;

/**
 * The pictures for an edition: those that are named for it, else for another of the same script, else for all.
 *
 * @param sizes of those that could be measured, by address
 */
export function editionBrand(
  { brand }: Pick<SiteConfig, 'brand'>,
  sizes: Readonly<Record<string, Pick<SizedFile, 'width' | 'height'>>>,
  { id, script }: Edition,
): EditionBrand {
  const sameScript = script === 'hant' ? 'zh-Hant' : 'zh-Hans';
  const fitness = ({ edition }: BrandFile): number =>
    edition === undefined ? 1 : edition === id ? 3 : edition.startsWith(sameScript) ? 2 : 0;
  const found: Partial<Record<BrandPart, SizedFile>> = {};
  const best: Partial<Record<BrandPart, number>> = {};
  for (const file of brand) {
    const { part, target } = file;
    const size = sizes[target];
    if (size === undefined || fitness(file) <= (best[part] ?? 0)) continue;
    best[part] = fitness(file);
    found[part] = { target, ...size };
  }
  return found;
}
