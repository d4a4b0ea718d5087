import type { ReadMoment } from '../written-moment.js';

/** What the front matter of a post says, in our terms. */
export interface PostMeta {
  readonly title?: string;
  readonly subtitle?: string;
  readonly date?: string;
  readonly updated?: string;
  readonly authors: readonly string[];
  readonly editor?: string;
  readonly source?: string;
  readonly tags: readonly string[];
  /** Titles of the section, from the outermost; of further ones only the innermost is a tag. */
  readonly sections: readonly string[];
  readonly summary?: string;
  readonly cover?: { readonly image: string; readonly alt?: string; readonly caption?: string };
  readonly slug?: string;
  /** The address that the front matter gives to the post. */
  readonly permalink?: string;
  readonly aliases: readonly string[];
  readonly isDraft: boolean;
  /** Keys that have no place, with their values. */
  readonly others: readonly (readonly [key: string, value: unknown])[];
}

/** What our keys are called elsewhere, in lower case; the first that is there counts. */
const names = {
  title: ['title'],
  subtitle: ['subtitle', 'sub_title'],
  date: ['date', 'publishdate', 'pubdate', 'published_at', 'created'],
  updated: ['updated', 'lastmod', 'last_modified_at', 'modified'],
  authors: ['author', 'authors', 'byline'],
  editor: ['editor'],
  source: ['source', 'from'],
  tags: ['tags', 'tag', 'keywords'],
  sections: ['categories', 'category'],
  summary: ['summary', 'excerpt', 'description', 'abstract'],
  cover: [
    'cover',
    'thumbnail',
    'featured_image',
    'featuredimage',
    'image',
    'images',
    'banner',
    'banner_img',
    'index_img',
    'top_img',
    'header',
  ],
  alt: ['image_alt', 'cover_alt'],
  caption: ['image_caption', 'cover_caption', 'caption'],
  slug: ['slug', 'abbrlink'],
  permalink: ['permalink', 'url'],
  aliases: ['aliases', 'alias', 'redirect_from'],
  draft: ['draft'],
  published: ['published'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** How a page is laid out is nothing that an article says. */
const layout = new Set(
  (
    'layout type id comments comment toc math mathjax katex mermaid weight sticky top copyright sidebar aside hidden noindex password lang language ' +
    'output outputs sitemap nav_order parent sort reward share highlight_shrink autonumber readingtime showtoc translationkey isCJKLanguage'
  )
    .toLowerCase()
    .split(' '),
);

type Data = Readonly<Record<string, unknown>>;

export function readPostMeta(data: Data, readMoment: ReadMoment): PostMeta {
  const byName = new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
  const used = new Set<string>();
  const take = (field: keyof typeof names): unknown => {
    const found = names[field].find((name) => !isEmpty(byName.get(name)));
    for (const name of found === undefined ? names[field] : [found]) used.add(name);
    return found === undefined ? undefined : byName.get(found);
  };
  const text = (field: keyof typeof names): string | undefined => textOf(take(field));
  const moment = (field: 'date' | 'updated'): string | undefined => {
    const value = take(field);
    return value === undefined
      ? undefined
      : readMoment(value instanceof Date ? value.toISOString() : (textOf(value) ?? ''));
  };
  const categories = sectionsOf(take('sections'));
  const cover = coverOf(take('cover'), text('alt'), text('caption'));
  const permalink = text('permalink');
  const isDraft = take('draft') === true || take('published') === false;
  const values = {
    title: text('title'),
    subtitle: text('subtitle'),
    date: moment('date'),
    updated: moment('updated'),
    editor: text('editor'),
    source: text('source'),
    summary: text('summary'),
    cover,
    slug: text('slug'),
    permalink,
  };
  return {
    ...(Object.fromEntries(
      Object.entries(values).filter(([, value]) => value !== undefined),
    ) as typeof values as PostMeta),
    authors: listOf(take('authors')),
    tags: [...new Set([...listOf(take('tags')), ...categories.tags])],
    sections: categories.path,
    aliases: listOf(take('aliases')),
    isDraft,
    others: Object.entries(data).filter(([key, value]) => {
      const name = key.toLowerCase();
      return !used.has(name) && !layout.has(name) && !isEmpty(value);
    }),
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function textOf(value: unknown): string | undefined {
  if (isData(value)) return textOf(value['name'] ?? value['title']);
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value).replace(/\s+/gu, ' ').trim();
  return text === '' ? undefined : text;
}

/** One text, a list, or texts with commas between. */
function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap((each) => textOf(each) ?? []))];
  const text = textOf(value);
  return text === undefined ? [] : text.split(/\s*[,，、]\s*/u).filter((each) => each !== '');
}

/** `[a, b]` is b within a; of `[[a, b], [c]]` the first is the section, and the last of each other a tag. */
function sectionsOf(value: unknown): { readonly path: readonly string[]; readonly tags: readonly string[] } {
  if (!Array.isArray(value) || !value.some(Array.isArray)) return { path: listOf(value), tags: [] };
  const [path = [], ...others] = value.map(listOf);
  return { path, tags: others.flatMap((each) => each.at(-1) ?? []) };
}

function coverOf(value: unknown, alt: string | undefined, caption: string | undefined): PostMeta['cover'] {
  const map = isData(value) ? value : undefined;
  const keys = ['image', 'src', 'path', 'url', 'feature', 'teaser', 'overlay_image'];
  const image =
    map === undefined
      ? textOf(value)
      : keys.map((key) => textOf(map[key])).find((each) => each !== undefined);
  if (image === undefined || !/\.\w{3,4}(?:[?#].*)?$/u.test(image)) return undefined;
  const ownAlt = textOf(map?.['alt']) ?? alt;
  const ownCaption = textOf(map?.['caption']) ?? caption;
  return {
    image,
    ...(ownAlt === undefined ? {} : { alt: ownAlt }),
    ...(ownCaption === undefined ? {} : { caption: ownCaption }),
  };
}
