import type { OutputFile } from '../model/output.js';
import { outputPath } from '../model/paths.js';
import type { Palette, Theme } from '../model/site.js';

export const themeSheetPath = outputPath(['assets', 'theme.css']);

/** The style sheet that makes a newsroom's theme of the shipped one; it is linked after that, so that no page has a style of its own. */
export function themeSheet({ light, dark, song, hei, corner }: Theme): OutputFile {
  const rest = [
    ...(song === undefined ? [] : [`--song:${song}`]),
    ...(hei === undefined ? [] : [`--hei:${hei}`]),
    ...(corner === undefined ? [] : [`--corner:${String(corner)}px`]),
  ];
  // As specific as the typefaces of an edition in the shipped sheet, which it follows.
  const text = [
    `:root:root{${[...colours(light), ...rest].join(';')}}`,
    `@media (prefers-color-scheme:dark){:root:root{${colours(dark).join(';')}}}`,
  ];
  return { path: themeSheetPath, text: `${text.join('\n')}\n` };
}

function colours(palette: Palette): string[] {
  return Object.entries(palette).map(([name, colour]) => `--${name}:${colour}`);
}
