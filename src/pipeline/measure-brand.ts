import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { SiteConfig } from '../model/site.js';
import { suggestion } from '../schema/suggestion.js';
import type { Asset, SiteSources } from './sources.js';

/** Pixels of the pictures that a newsroom's own wordmark and icons are, by their address. */
export type BrandSizes = Readonly<Record<string, { readonly width: number; readonly height: number }>>;

/** The least that Google takes as a logo, and that iOS shows without blur. */
const leastPixels: Readonly<Record<string, number>> = { logo: 112, touchIcon: 180 };

/**
 * Measures the pictures that `brand` names: DB412 for one that is not there, DB305 for one that cannot be read, DB413 for one with too few
 * pixels. A drawing (SVG) has as many as are wanted.
 */
export function measureBrand(
  config: Pick<SiteConfig, 'brand' | 'file' | 'assets'>,
  assets: readonly Asset[],
  { pictureFacts }: Pick<SiteSources, 'pictureFacts'>,
): { readonly sizes: BrandSizes; readonly diagnostics: readonly Diagnostic[] } {
  const { brand, file } = config;
  const byTarget = new Map(assets.map((asset) => [`/${asset.path}`, asset]));
  const sizes: Record<string, { readonly width: number; readonly height: number }> = {};
  const diagnostics = brand.flatMap(({ part, target, position }): Diagnostic[] => {
    const asset = byTarget.get(target);
    if (asset === undefined) {
      const near = suggestion(target, byTarget.keys());
      const details = { target, ...(near === undefined ? {} : { suggestion: near }) };
      return [report('DB412', file, position, { ...details, folder: config.assets ?? '' })];
    }
    const facts = pictureFacts(asset.location);
    if (facts === undefined) return [report('DB305', file, position, { target })];
    const { width, height } = facts;
    sizes[target] = { width, height };
    const least = leastPixels[part] ?? 0;
    if (target.toLowerCase().endsWith('.svg') || Math.min(width, height) >= least) return [];
    const size = `${String(width)} × ${String(height)}`;
    return [report('DB413', file, position, { target, size, least: String(least) })];
  });
  return { sizes, diagnostics };
}

/** Whether a picture of the newsroom's own is published at a path. */
export function isBrandFile({ brand }: Pick<SiteConfig, 'brand'>, path: string): boolean {
  return brand.some(({ target }) => target === `/${path}`);
}
