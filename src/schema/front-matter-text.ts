import { stringify } from 'yaml';

/** A new article: valid front matter, quoted where YAML needs it, and an empty body. */
export function frontMatterText(data: { readonly title: string; readonly date: string }): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n\n`;
}
