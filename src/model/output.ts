import type { OutputPath, SourcePath } from './paths.js';

/** A file of the published site: its text or its bytes, or the file on disk that it is a copy of. */
export type OutputFile =
  | { readonly path: OutputPath; readonly text: string }
  | { readonly path: OutputPath; readonly bytes: Uint8Array }
  | { readonly path: OutputPath; readonly copyOf: string };

export const renditionFormats = ['avif', 'webp', 'jpg', 'png'] as const;
export type RenditionFormat = (typeof renditionFormats)[number];

/** A picture in another size and format. */
export interface Rendition {
  readonly path: OutputPath;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly format: RenditionFormat;
}

export interface PublishedRendition extends Rendition {
  readonly source: SourcePath;
  /** Where the picture stands that it is made from. */
  readonly original: string;
  /** `PictureEncoding.key` of that picture. */
  readonly key: string;
}
