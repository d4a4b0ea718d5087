import type { DeskWords } from '../diagnostics/desk-words.js';
import type { Language } from '../diagnostics/language.js';
import type { Section, SiteConfig } from '../model/site.js';
import { articleKeys, type ArticleKey } from '../schema/article-form.js';

/** How the content folder is called in the desk, wherever it stands. */
export const deskFolder = 'content';

interface Widget {
  readonly widget: string;
  readonly [option: string]: unknown;
  /** Fields of a group or of the items of a list. */
  readonly inner?: Readonly<Record<string, Widget>>;
}

/** How each key of the front matter is asked for; whether it must be filled in, the schema says. */
const widgets: Readonly<Record<ArticleKey, Widget>> = {
  title: { widget: 'string' },
  kicker: { widget: 'string' },
  subtitle: { widget: 'string' },
  date: moment('{{now}}'),
  updated: moment(''),
  corrections: listOf({ date: moment('{{now}}'), text: { widget: 'text' } }),
  updates: listOf({ date: moment('{{now}}'), text: { widget: 'text' } }),
  source: group({ name: { widget: 'string' }, url: { widget: 'string' } }),
  authors: { widget: 'list' },
  editor: { widget: 'string' },
  tags: { widget: 'list' },
  topics: { widget: 'list' },
  related: { widget: 'list' },
  summary: { widget: 'text' },
  cover: group({
    image: { widget: 'image', choose_url: false },
    alt: { widget: 'string' },
    caption: { widget: 'string' },
    credit: { widget: 'string' },
  }),
  slug: { widget: 'string' },
  aliases: { widget: 'list' },
  draft: { widget: 'boolean', default: false },
  lead: { widget: 'number', value_type: 'int', min: 1, max: 99 },
  pick: { widget: 'number', value_type: 'int', min: 1, max: 9 },
  breaking: group({ until: moment('') }),
  live: group({ until: moment('') }),
  points: { widget: 'list' },
  script: { widget: 'select', options: ['hans', 'hant'] },
  glossary: listOf({ hans: { widget: 'string' }, hant: { widget: 'string' } }),
};

/** Asked for before the text; everything else comes after it. */
const first: readonly ArticleKey[] = ['title', 'kicker', 'subtitle', 'date', 'draft', 'summary'];

/** With the offset from UTC that an article's date must have. */
function moment(byDefault: '' | '{{now}}'): Widget {
  return { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm:ssZ', default: byDefault };
}

function group(fields: Readonly<Record<string, Widget>>): Widget {
  return { widget: 'object', collapsed: true, inner: fields };
}

function listOf(fields: Readonly<Record<string, Widget>>): Widget {
  return { widget: 'list', collapsed: true, default: [], inner: fields };
}

/** The collection that a section is in the desk. */
export function deskCollection(section: string): string {
  return section.replaceAll('/', '__');
}

/**
 * The configuration of Decap CMS for a site: a collection for each section, with the fields of the front matter.
 *
 * @param service address of what reads and writes the files
 */
export function deskConfig(
  { config, sections }: { readonly config: SiteConfig; readonly sections: readonly Section[] },
  service: string,
  language: Language,
  words: DeskWords,
): object {
  const field = (name: string, { inner, ...widget }: Widget, required: boolean): object => {
    const [label, hint] = words.fields[name] ?? [name, ''];
    return {
      ...{ name, label, required, ...(hint === '' ? {} : { hint }), ...widget },
      ...(inner === undefined
        ? {}
        : { fields: Object.entries(inner).map(([key, each]) => field(key, each, false)) }),
    };
  };
  const keys = [...articleKeys].sort((a, b) => order(a.key) - order(b.key));
  const asked = keys.map(({ key, isRequired }) => field(key, widgets[key], isRequired));
  const [label, hint] = words.body;
  const body = { ...{ name: 'body', label, hint }, widget: 'markdown', modes: ['raw'], required: false };
  const fields = [...asked.slice(0, first.length), body, ...asked.slice(first.length)];
  const collection = (name: string, title: string, folder: string): object => ({
    ...{ name, label: title, label_singular: title, folder, create: true, fields },
    ...{ extension: 'md', format: 'yaml-frontmatter', identifier_field: 'title' },
    ...{ slug: '{{year}}{{month}}{{day}}-{{hour}}{{minute}}{{second}}', summary: '{{title}}' },
    ...{ sortable_fields: ['date', 'title'], editor: { preview: false } },
  });
  return {
    backend: { name: 'proxy', proxy_url: service, branch: 'local' },
    ...{ load_config_file: false, publish_mode: 'simple', locale: language.replace('-', '_') },
    ...{ media_folder: `${deskFolder}/images`, public_folder: '/images', show_preview_links: false },
    ...{ site_url: config.origin, logo_url: `${config.basePath}/assets/favicon.svg` },
    collections:
      sections.length === 0
        ? [collection('all', words.noSections, deskFolder)]
        : sections.map(({ id, title }) => collection(deskCollection(id), title.text, `${deskFolder}/${id}`)),
  };
}

function order(key: ArticleKey): number {
  const at = first.indexOf(key);
  return at < 0 ? first.length : at;
}
