import { posix } from 'node:path';
import { parseInstant } from '../../schema/parse-instant.js';
import type { BlogFile, BlogFolder } from './blog-folder.js';
import type { PostMeta } from './post-meta.js';

/** Jekyll's named styles of permalinks. */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  none: '/:categories/:title.html',
};

/**
 * The address that a generator gave to a post, as a path from the root of its site; undefined where its pattern has parts that cannot be known
 * here, or where there is no date to fill them.
 */
export function oldAddress({ kind, config }: BlogFolder, file: BlogFile, meta: PostMeta): string | undefined {
  const own = meta.permalink;
  if (own !== undefined && !own.includes(':')) return rooted(own);
  const pattern = own ?? patternOf(kind, config, file);
  return pattern === undefined ? undefined : fill(pattern, kind, file, meta);
}

function patternOf(
  kind: BlogFolder['kind'],
  config: BlogFolder['config'],
  file: BlogFile,
): string | undefined {
  const written = config['permalink'];
  const folder = `/${file.path.replace(/(?:^|\/)index$/u, '')}/`.replace(/\/{2,}/gu, '/');
  if (kind === 'hexo') {
    return file.isPage ? folder : typeof written === 'string' ? written : ':year/:month/:day/:title/';
  }
  if (kind === 'jekyll') {
    if (file.isPage) return written === 'pretty' ? folder : `/${file.path}.html`;
    return typeof written === 'string' ? (jekyllStyles[written] ?? written) : jekyllStyles['date'];
  }
  const byKind = config['permalinks'];
  const [section = ''] = file.path.split('/');
  const tables = [byKind, (byKind as Data | undefined)?.['page']];
  const found = tables
    .map((table) => (table as Data | undefined)?.[section])
    .find((each) => typeof each === 'string');
  return found ?? `/${posix.join(posix.dirname(bundle(file.path)), ':slugorfilename')}/`;
}

type Data = Readonly<Record<string, unknown>>;

function fill(pattern: string, kind: BlogFolder['kind'], file: BlogFile, meta: PostMeta): string | undefined {
  const name = posix
    .basename(bundle(file.path))
    .replace(kind === 'jekyll' ? /^\d{4}-\d{1,2}-\d{1,2}-/u : /^$/u, '');
  const path = kind === 'hexo' ? file.path : name;
  const titleName = (meta.title ?? name).trim().toLowerCase().replace(/\s+/gu, '-');
  const categories = meta.sections.map((each) => (kind === 'jekyll' ? each.toLowerCase() : each)).join('/');
  const [section = ''] = file.path.split('/');
  const date = meta.date === undefined ? undefined : parseInstant(meta.date)?.written;
  const [year, month, day, hour, minute, second] = (date ?? '').split(/[-T:+]/u);
  const slug = meta.slug ?? (kind === 'hugo' ? titleName : name);
  const parts: Readonly<Record<string, string | undefined>> = {
    year,
    month,
    day,
    hour,
    minute,
    second,
    i_month: month?.replace(/^0/u, ''),
    i_day: day?.replace(/^0/u, ''),
    short_year: year?.slice(2),
    title: kind === 'hugo' ? (meta.slug ?? titleName) : kind === 'hexo' ? path : (meta.slug ?? name),
    post_title: titleName,
    name: kind === 'hexo' ? posix.basename(file.path) : name,
    slug,
    abbrlink: meta.slug,
    slugorfilename: meta.slug ?? name,
    filename: name,
    contentbasename: name,
    basename: name,
    category: categories,
    categories,
    section,
    sections: posix.dirname(bundle(file.path)),
    output_ext: '.html',
  };
  const filled = pattern.replace(/:(\w+)/gu, (whole, part: string) => {
    const value = parts[part.toLowerCase()];
    return value === undefined || (value === '' && !part.startsWith('categor')) ? whole : value;
  });
  return /:\w/u.test(filled) ? undefined : rooted(filled);
}

/** A page bundle of Hugo is called after its folder. */
function bundle(path: string): string {
  return path.replace(/\/index$/u, '');
}

function rooted(path: string): string {
  if (/^https?:/iu.test(path)) return path;
  return `/${path}`.replace(/\/{2,}/gu, '/').replace(/\/index\.html$/u, '/');
}
