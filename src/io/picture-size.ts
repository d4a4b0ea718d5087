import { imageSize } from 'image-size';

import type { Size } from '../pipeline/sources.js';

/** Kinds that browsers show; the library knows more (TIFF, PSD, HEIC …). */
const shown = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'svg']);

/**
 * Reads a picture's width and height in pixels from its bytes, turned as EXIF says. undefined for what is no picture
 * that browsers show.
 */
export function readPictureSize(bytes: Uint8Array): Size | undefined {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    const kind = type === 'heif' ? 'avif' : type;
    if (kind === undefined || !shown.has(kind) || width <= 0 || height <= 0) return undefined;
    const [w, h] = [Math.round(width), Math.round(height)];
    return orientation >= 5 ? { width: h, height: w } : { width: w, height: h };
  } catch {
    return undefined;
  }
}
