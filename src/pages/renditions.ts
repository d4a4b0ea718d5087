import type { Rendition, RenditionFormat } from '../model/output.js';
import { outputPath, type OutputPath, type SourcePath } from '../model/paths.js';
import { shareCardSize } from '../model/share-card.js';
import type { PictureSettings } from '../model/site.js';
import type { EncodedPicture, Picture } from '../model/summary.js';

/** Below `assets/`, which is dongbei's own: no article can stand there under such a name. */
const renditionFolder = ['assets', 'pictures'] as const;

/** Pixels: as wide as social networks and search engines want the one picture that they take. */
const fallbackWidth = 1200;
/** Characters of the picture's own name that are kept for search engines and for whoever saves it. */
const longestStem = 40;

export function isEncoded(picture: Picture): picture is EncodedPicture {
  return picture.encoding !== undefined;
}

/**
 * What the names of all renditions of a picture begin with: its own name, and what decides their bytes, so that a name never
 * stands for other bytes than before, and a browser may keep them for ever. Two pictures of the same name and bytes share
 * theirs.
 */
export function renditionBase({ source, encoding: { key } }: EncodedPicture): string {
  return [...renditionFolder, key.slice(0, 2), `${stem(source)}-${key.slice(2)}`].join('/');
}

/** Every rendition of a picture: in each format at every width, and the fallback at one. */
export function renditionsOf(picture: EncodedPicture, settings: PictureSettings): Rendition[] {
  const widths = renditionWidths(picture, settings);
  return [
    ...settings.formats.flatMap((format) => widths.map((width) => renditionOf(picture, width, format))),
    fallbackOf(picture, settings),
  ];
}

export function fallbackOf(picture: EncodedPicture, settings: PictureSettings): Rendition {
  const widths = renditionWidths(picture, settings);
  const width = widths.filter((each) => each <= fallbackWidth).at(-1) ?? widths[0] ?? picture.width;
  return renditionOf(picture, width, picture.encoding.fallback);
}

/** Never wider than the picture, whose own width takes the place of those that would be. */
export function renditionWidths({ width }: Picture, { widths }: PictureSettings): number[] {
  const widest = Math.min(width, widths.at(-1) ?? width);
  return [...widths.filter((each) => each < widest), widest];
}

function renditionOf(picture: EncodedPicture, width: number, format: RenditionFormat): Rendition {
  return {
    path: outputPath(`${renditionBase(picture)}-${String(width)}.${format}`.split('/')),
    width,
    height: Math.max(1, Math.round((width * picture.height) / picture.width)),
    format,
  };
}

/** In small letters, since some file systems take them for the same as capital ones. */
function stem(source: SourcePath): string {
  const name = source.slice(source.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
  return [...name.toLowerCase()].slice(0, longestStem).join('');
}

/** Where a share card is published, by its key. */
export function shareCardPath(key: string): OutputPath {
  const name = `card-${key.slice(2)}-${String(shareCardSize.width)}.jpg`;
  return outputPath([...renditionFolder, key.slice(0, 2), name]);
}
