/** Where a text is shown, for the addresses in it. */
export interface ContentPlace {
  /** Of the article's page, absolute. */
  readonly page: string;
  /** `https://host` */
  readonly origin: string;
}

/** A picture over the text, which the text itself does not show. */
export interface LeadPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** What a feed reader has a use for; classes, ids, roles and what loads pictures are of the site's own pages. */
const kept: ReadonlySet<string> = new Set(
  'href src alt title width height lang datetime start open colspan rowspan scope'.split(' '),
);
/** Tags that go while what stands between them stays. */
const dropped: ReadonlySet<string> = new Set(['picture', 'source', 'input']);
/** Elements that go with all that is in them. */
const opaque = /<(script|style|svg|form|button|template|noscript|iframe)\b[^>]*>[\s\S]*?<\/\1\s*>/gu;
const tag = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gu;
const attribute = /([a-z-]+)(?:="([^"]*)")?/gu;

/**
 * Makes the HTML of a body fit for readers elsewhere: every address absolute, no scripts and no styles, of each picture
 * one form.
 *
 * @param html as the site's pages have it: attributes in double quotes, addresses of the site beginning with `/` or `#`
 */
export function feedContent(html: string, place: ContentPlace, lead?: LeadPicture): string {
  const plain = html.replace(opaque, '').replace(tag, (_, slash: string, name: string, written: string) => {
    if (dropped.has(name)) return '';
    return slash === '/' ? `</${name}>` : `<${name}${attributesOf(written, place)}>`;
  });
  return lead === undefined || plain.includes(`src="${escaped(lead.url)}"`) ? plain : figure(lead) + plain;
}

function attributesOf(written: string, place: ContentPlace): string {
  let attributes = '';
  for (const [, name = '', value = ''] of written.matchAll(attribute)) {
    if (!kept.has(name)) continue;
    attributes += ` ${name}="${name === 'href' || name === 'src' ? absolute(value, place) : value}"`;
  }
  return attributes;
}

/** The beginning of an address is written the same with entities and without. */
function absolute(address: string, { page, origin }: ContentPlace): string {
  if (address.startsWith('#')) return page + address;
  return address.startsWith('/') ? origin + address : address;
}

function figure({ url, width, height, alt, caption, credit }: LeadPicture): string {
  const image = `<img src="${escaped(url)}" alt="${escaped(alt)}" width="${String(width)}" height="${String(height)}">`;
  const below = [caption, credit].filter((text) => text !== undefined).map(escaped);
  return `<figure>${image}${below.length === 0 ? '' : `<figcaption>${below.join('／')}</figcaption>`}</figure>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}
