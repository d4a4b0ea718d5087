import { readData } from './blog-folder.js';

/** A post's file, its front matter read. */
export interface PostFile {
  readonly data: Readonly<Record<string, unknown>>;
  /** The line of a key in the file; 1 for one that is not found. */
  readonly lineOf: (key: string) => number;
  /** The text below the front matter; empty lines stand for that, so that lines stay the same. */
  readonly body: string;
  /** The line of the front matter's opening, where it is there and cannot be read. */
  readonly broken: number | undefined;
}

const forms: readonly (readonly [ending: string, pattern: RegExp])[] = [
  ['.yaml', /^---[ \t]*\r?\n(?<data>[\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu],
  ['.toml', /^\+\+\+[ \t]*\r?\n(?<data>[\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/mu],
  ['.json', /^;;;[ \t]*\r?\n(?<data>[\s\S]*?)^;;;[ \t]*(?:\r?\n|$)/mu],
  ['.json', /^(?<data>\{\s*\r?\n[\s\S]*?^\})[ \t]*(?:\r?\n|$)/mu],
  // Hexo takes front matter without its first line.
  ['.yaml', /^(?<data>[a-z_-]+:[ \t][\s\S]*?)^---[ \t]*(?:\r?\n|$)/mu],
];

/** Reads front matter in YAML, TOML or JSON. */
export function readPost(source: string): PostFile {
  const text = source.replace(/^\ufeff/u, '');
  for (const [ending, pattern] of forms) {
    const found = pattern.exec(text);
    if (found?.index !== 0) continue;
    const [whole] = found;
    const written = found.groups?.['data'] ?? '';
    const data = readData(ending === '.json' && !written.startsWith('{') ? `{${written}}` : written, ending);
    const lines = whole.split('\n');
    return {
      data: data ?? {},
      lineOf: (key) =>
        Math.max(
          0,
          lines.findIndex((line) => line.replace(/^["'\s]+/u, '').startsWith(key)),
        ) + 1,
      body: '\n'.repeat(lines.length - 1) + text.slice(whole.length),
      broken: data === undefined ? 1 : undefined,
    };
  }
  return { data: {}, lineOf: () => 1, body: text, broken: undefined };
}
