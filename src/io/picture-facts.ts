import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';

import { mostPixels } from '../pipeline/measure-picture.js';
import type { PictureFacts } from '../pipeline/sources.js';

/** Kinds that browsers show; the library knows more (TIFF, PSD, HEIC …). */
const shown = new Set(['jpg', 'png', 'webp', 'avif', 'gif', 'svg']);

/**
 * Reads what a picture's bytes say of it; its width and height turned as EXIF says. undefined for what is no picture
 * that browsers show, and for what `averageColour` cannot decode.
 *
 * @param averageColour of a picture that can be encoded anew, `#rgb`; without it nothing is decoded
 */
export function readPictureFacts(
  bytes: Uint8Array,
  averageColour?: (bytes: Uint8Array) => string | undefined,
): PictureFacts | undefined {
  const measured = measure(bytes);
  if (measured === undefined) return undefined;
  const { kind, ...size } = measured;
  if (!isStill(kind, bytes)) return size;
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  const still = { digest, hasAlpha: hasAlpha(kind, bytes) };
  if (averageColour === undefined || size.width * size.height > mostPixels) return { ...size, still };
  const tint = averageColour(bytes);
  return tint === undefined ? undefined : { ...size, still: { ...still, tint } };
}

function measure(
  bytes: Uint8Array,
): { readonly kind: string; readonly width: number; readonly height: number } | undefined {
  try {
    const { width, height, type, orientation = 1 } = imageSize(bytes);
    const kind = type === 'heif' ? 'avif' : type;
    if (kind === undefined || !shown.has(kind) || width <= 0 || height <= 0) return undefined;
    const [w, h] = [Math.round(width), Math.round(height)];
    return orientation >= 5 ? { kind, width: h, height: w } : { kind, width: w, height: h };
  } catch {
    return undefined;
  }
}

/** Drawings, animations and what is AVIF already are published as they are. */
function isStill(kind: string, bytes: Uint8Array): boolean {
  if (kind === 'png') return !hasChunkBefore('acTL', 'IDAT', bytes);
  return kind === 'jpg' || (kind === 'webp' && (webpFlags(bytes) & webpAnimation) === 0);
}

function hasAlpha(kind: string, bytes: Uint8Array): boolean {
  if (kind === 'png') return bytes[25] === 4 || bytes[25] === 6 || hasChunkBefore('tRNS', 'IDAT', bytes);
  return kind === 'webp' && (webpFlags(bytes) & webpAlpha) !== 0;
}

const webpAlpha = 0x10;
const webpAnimation = 0x02;

/** Of the VP8X chunk; a lossless picture without one says in its own header (bit 28) whether it can be seen through. */
function webpFlags(bytes: Uint8Array): number {
  const chunk = ascii(bytes, 12);
  if (chunk === 'VP8X') return bytes[20] ?? 0;
  return chunk === 'VP8L' && ((bytes[24] ?? 0) & 0x10) !== 0 ? webpAlpha : 0;
}

/** Whether a PNG has a chunk of one kind before the first of another. */
function hasChunkBefore(wanted: string, end: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 8 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = ascii(bytes, at + 4);
    if (kind === wanted || kind === end) return kind === wanted;
  }
  return false;
}

function ascii(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
}
