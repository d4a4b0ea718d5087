import type { ArticleDocument } from '../model/article.js';
import { collectBlocks } from './body-blocks.js';
import { specialSurname } from './names.js';
import { beginsWithWord } from './text-converter.js';
import { titleWords } from './title-words.js';

/**
 * The names of people that a Simplified article shows to be such, as far as their surname has a form of its own: all of
 * the byline, and of the tags those that `isNamed` finds in its text.
 */
export function articleNames({ meta, body }: ArticleDocument): readonly string[] {
  const { authors, editor, tags } = meta;
  const byline = editor === undefined ? authors : [...authors, editor];
  const candidates = tags.filter(
    (tag) => tag.length <= 3 && specialSurname(tag) !== undefined && !beginsWithWord(tag),
  );
  const found = new Set(byline.filter((name) => specialSurname(name) !== undefined));
  if (candidates.length > 0) {
    const texts = collectBlocks(body, () => false).map((block) => block.text);
    const text = [meta.title, meta.subtitle, meta.summary, ...texts].join('\n');
    for (const tag of candidates) if (isNamed(tag, text)) found.add(tag);
  }
  return [...found];
}

const spoken =
  /^(?:说(?=[：:，,。“「]|道)|(?:介绍|回忆|解释|补充|告诉记者|告诉我们|表示|坦言)(?=[：:，,说]))/u;
const honorific = /^(?:先生|女士|同志|同学)/u;
const office = new RegExp(`(?:${titleWords}|委员|作家|诗人|画家|歌手|护林员|通讯员|驾驶员|运动员)$`, 'u');
/** Surnames that are also verbs or prepositions: 记者游三峡 and 法官于讯问 name nobody. */
const verbs: ReadonlySet<string> = new Set(['游', '涂', '于']);

/**
 * Whether a text says once at least that a word is a person: who speaks (钟海林说：), who is addressed (钟海林女士), who
 * holds an office (站长钟海林). Many tags begin like a name, and only the text can tell.
 */
function isNamed(word: string, text: string): boolean {
  const isVerb = verbs.has(word.charAt(0));
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const after = text.slice(at + word.length, at + word.length + 6);
    if (spoken.test(after)) return true;
    if (!isVerb && (honorific.test(after) || office.test(text.slice(Math.max(0, at - 4), at)))) return true;
  }
  return false;
}
