import { stringify } from 'yaml';

/** The front matter of a new article, or of a plain page where there is no date, quoted where YAML needs it; its text goes behind. */
export function frontMatterText(
  data: Readonly<Record<string, unknown>> & { readonly title: string; readonly date?: string },
): string {
  return `---\n${yamlText(data)}---\n\n`;
}

/** Data as a YAML file has it: each text on one line. */
export function yamlText(data: Readonly<Record<string, unknown>>): string {
  return stringify(data, { lineWidth: 0 });
}
