import type { Element } from 'hast';
import type { ArticleDocument } from '../model/article.js';
import type { Script } from '../model/edition.js';
import { collectBlocks } from './body-blocks.js';
import { keepsText } from './language-tag.js';
import { mapMetaTexts } from './text-slots.js';

/** The texts of an article that are converted, each as it is converted: those of the front matter alone, the blocks of the body as one. */
export interface ArticleTexts {
  /** Title first; each once. */
  readonly front: readonly string[];
  readonly body: readonly string[];
}

export function articleTexts({ meta, body }: ArticleDocument, from: Script): ArticleTexts {
  const found = new Set<string>([meta.title]);
  mapMetaTexts(meta, (text) => {
    if (text !== '') found.add(text);
    return text;
  });
  const isKept = ({ properties: { lang } }: Element): boolean =>
    typeof lang === 'string' && keepsText(lang, from);
  const blocks = collectBlocks(body, isKept).map(({ text }) => text);
  // A summary that nobody wrote is the beginning of the text.
  const opening = meta.summary.replace(/…$/u, '');
  if (blocks.some((text) => text.trimStart().startsWith(opening))) found.delete(meta.summary);
  return { front: [...found], body: blocks };
}
