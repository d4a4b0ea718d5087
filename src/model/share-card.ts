import type { Region } from './edition.js';
import type { OutputPath, SourcePath } from './paths.js';
import type { ColourName } from './site.js';

/** Pixels, as Facebook, X, LINE and WeChat want them. */
export const shareCardSize = { width: 1200, height: 630 } as const;

/** All that a share card shows. What cannot be drawn is missing. */
export interface ShareCardContent {
  /** Whose forms of characters it is drawn with. */
  readonly region: Region;
  /** Name of the site. */
  readonly site?: string;
  /** 引題, or the section. */
  readonly kicker?: string;
  readonly title?: string;
  /** The picture behind, with a digest of its bytes. */
  readonly picture?: { readonly source: SourcePath; readonly digest: string };
  readonly colours: Readonly<Record<Extract<ColourName, 'snow' | 'soil' | 'pine'>, string>>;
  /** Width of the corner's rule; 0 for none. */
  readonly corner: number;
}

/** A card that is published for an article in one edition. */
export interface PublishedShareCard {
  readonly path: OutputPath;
  /** Names what decides its bytes. */
  readonly key: string;
  readonly content: () => ShareCardContent;
  /** Where the picture behind stands. */
  readonly locate: (source: SourcePath) => string;
}
