import type { PictureView } from '../model/page.js';
import type { PicturePlace } from './picture-places.js';

/** The files of a picture, and its size in pixels. */
export type PictureFiles = Pick<PictureView, 'src' | 'width' | 'height' | 'sources' | 'tint'>;

/** How wide a picture of the text is shown, as the style sheet has it. */
const sizes: Readonly<Record<PicturePlace, string>> = {
  column: '(min-width: 43rem) 43rem, 100vw',
  pair: '(min-width: 43rem) 21rem, (min-width: 40rem) 50vw, 100vw',
  gallery: '(min-width: 64rem) 56rem, 100vw',
};

/**
 * The HTML of a picture: with a `source` for every format that browsers may know, if it is published in several.
 *
 * @param attributes of the `img`, ready to be written
 */
export function pictureHtml(
  files: PictureFiles | undefined,
  place: PicturePlace,
  attributes: string,
): string {
  if (files === undefined) return `<img src=""${attributes}>`;
  const { src, width, height, sources, tint } = files;
  const own = tint === undefined ? '' : ` data-tint="${tint}"`;
  const size = `width="${String(width)}" height="${String(height)}"`;
  const image = `<img src="${attributeText(src)}" ${size}${own}${attributes}>`;
  if (sources.length === 0) return image;
  const alternatives = sources.map(
    ({ type, srcset }) => `<source type="${type}" srcset="${attributeText(srcset)}" sizes="${sizes[place]}">`,
  );
  return `<picture>${alternatives.join('')}${image}</picture>`;
}

export function attributeText(value: string): string {
  return value.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;');
}
