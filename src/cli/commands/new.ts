import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';

import { parseConfig } from '../../config/parse-config.js';
import { fillIn, messagesIn } from '../../diagnostics/messages.js';
import { configLocation, displayPath } from '../../io/site-folders.js';
import { isPathSegment, toPathSegment } from '../../model/paths.js';
import { plainFolder } from '../../pages/plain-pages.js';
import { momentsIn } from '../../pages/moment.js';
import { frontMatterText } from '../../schema/front-matter-text.js';
import { parseInstant } from '../../schema/parse-instant.js';
import type { Terminal } from '../terminal.js';
import { UsageError } from '../usage-error.js';

export interface NewOptions {
  readonly content: string;
  readonly title?: string;
  readonly section?: string;
  readonly slug?: string;
  readonly date?: string;
  readonly config?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/**
 * `dongbei new`: writes an article with valid front matter into the folder of its section, or a plain page into `pages/`. What is not given is asked
 * for on a terminal; the address that is proposed is the headline in pinyin. Never overwrites. Returns the exit code.
 */
export async function createArticle(options: NewOptions, terminal: Terminal): Promise<number> {
  const words = messagesIn(terminal.language);
  const root = process.cwd();
  const title = (options.title ?? (await ask(words.askTitle))).trim();
  if (title === '') throw new UsageError(words.titleNeeded);
  const section = options.section ?? (await ask(fillIn(words.askSection, { content: options.content })));
  const folders = section.split('/').filter((each) => each !== '');
  const proposed = options.slug === undefined ? await slugOf(title) : '';
  const answer = options.slug ?? (await ask(fillIn(words.askSlug, { slug: proposed }))).trim();
  const slug = answer === '' ? proposed : answer;
  for (const [option, value] of [
    ...folders.map((each) => ['--section', each] as const),
    ['--slug', slug] as const,
  ]) {
    if (!isPathSegment(value)) {
      throw new UsageError(fillIn(words.badChoice, { option, value, allowed: '漢字 汉字 a-z 0-9 -' }));
    }
  }
  const date =
    options.date === undefined ? presentMoment(options, root) : parseInstant(options.date)?.written;
  if (date === undefined) {
    throw new UsageError(fillIn(words.badTime, { value: options.date ?? '', option: '--date' }));
  }
  const folder = join(resolve(root, options.content), ...folders);
  const location = join(folder, `${slug}.md`);
  const file = displayPath(root, location);
  if (existsSync(location)) throw new UsageError(fillIn(words.fileExists, { file }));
  const isNewFolder = folders.length > 0 && !existsSync(folder);
  mkdirSync(folder, { recursive: true });
  const isPlain = isPlainFolder(resolve(root, options.content), folders);
  writeFileSync(location, frontMatterText(isPlain ? { title } : { title, date }), { flag: 'wx' });
  const made =
    isNewFolder && !isPlain
      ? { folder: displayPath(root, folder), section: sectionAbove(resolve(root, options.content), folders) }
      : undefined;
  if (options.json) {
    terminal.print(JSON.stringify({ ok: true, file, ...(made === undefined ? {} : { newFolder: made }) }));
  } else if (!options.quiet) {
    terminal.print(fillIn(words.created, { file }));
    if (made !== undefined) {
      terminal.print(fillIn(made.section === '' ? words.newFolderNoSection : words.newFolder, made));
    }
  }
  return 0;
}

/** Whether plain pages lie in a folder: below `pages/`, in no section. */
function isPlainFolder(content: string, folders: readonly string[]): boolean {
  const isSection = (_: string, index: number): boolean =>
    existsSync(join(content, ...folders.slice(0, index + 1), 'section.yaml'));
  return folders[0] === plainFolder && !folders.some(isSection);
}

/** The nearest section above a folder that does not stand yet, as its path below the content folder; `''` for none. */
function sectionAbove(content: string, folders: readonly string[]): string {
  for (let length = folders.length - 1; length > 0; length -= 1) {
    const above = folders.slice(0, length);
    if (existsSync(join(content, ...above, 'section.yaml'))) return above.join('/');
  }
  return '';
}

/** The headline in pinyin; without a Han character or Latin letter in it, the headline itself. */
async function slugOf(title: string): Promise<string> {
  const { proposeSlug } = await import('../propose-slug.js');
  return proposeSlug(title) || toPathSegment(title.replace(/\s+/gu, '-'));
}

async function ask(question: string): Promise<string> {
  if (!process.stdin.isTTY) return '';
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

/** Now, to the minute, with the offset of the site's time zone. */
function presentMoment(options: NewOptions, root: string): string {
  const location = configLocation(root, options.config);
  const config = parseConfig(
    existsSync(location)
      ? { text: readFileSync(location, 'utf8'), file: displayPath(root, location) }
      : undefined,
  );
  const minute = Math.floor(Date.now() / 60_000) * 60_000;
  return momentsIn(config.value?.timeZone ?? 'Asia/Shanghai')(minute).iso;
}
