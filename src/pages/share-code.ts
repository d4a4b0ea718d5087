import { encode } from 'uqr';
import type { ShareCodeView } from '../model/page.js';

/**
 * A QR code as one path: strokes of width 1 along the middle of each row, `m` from the end of the last stroke to the next. Weakest
 * correction, since it is read from a screen, and always the same mask: to look for the one that is easiest to read takes ten
 * times as long, and every one is read.
 *
 * @param text to be read out of it, at most 2,953 bytes
 */
export function shareCode(text: string): ShareCodeView {
  const { data, size } = encode(text, { ecc: 'L', boostEcc: false, maskPattern: 0, border: 0 });
  let path = '';
  let [x, y] = [0, 0];
  for (const [row, modules] of data.entries()) {
    for (let start = 0; start < size; start += 1) {
      if (modules[start] !== true) continue;
      let end = start + 1;
      while (modules[end] === true) end += 1;
      path += `m${String(start - x)} ${String(row - y)}h${String(end - start)}`;
      [x, y] = [end, row];
      start = end;
    }
  }
  return { size, path };
}
