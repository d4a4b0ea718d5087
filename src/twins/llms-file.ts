import { escapeText } from './escape-text.js';

/** A link of `llms.txt`, absolute, and what may be said of it. */
export interface LlmsLink {
  readonly title: string;
  readonly url: string;
  readonly note?: string;
}

/** How the file is called; there is one at the root of each edition. */
export const llmsName = 'llms.txt';

/** The heading that the form knows: what may be left out where there is little room. */
const optional = 'Optional';

/**
 * `llms.txt` (llmstxt.org): what a site is, and where its texts are, in Markdown.
 *
 * @param optionalLinks what a reader in a hurry may leave out
 */
export function llmsText(
  site: { readonly name: string; readonly description: string; readonly note: string },
  parts: readonly { readonly heading: string; readonly links: readonly LlmsLink[] }[],
  optionalLinks: readonly LlmsLink[],
): string {
  const all = [...parts, { heading: optional, links: optionalLinks }].filter(({ links }) => links.length > 0);
  return `${[
    `# ${escapeText(site.name)}`,
    ...(site.description === '' ? [] : [`> ${escapeText(site.description)}`]),
    site.note,
    ...all.flatMap(({ heading, links }) => [`## ${heading}`, links.map(line).join('\n')]),
  ].join('\n\n')}\n`;
}

function line({ title, url, note = '' }: LlmsLink): string {
  return `- [${escapeText(title)}](${url})${note === '' ? '' : `: ${escapeText(note)}`}`;
}
