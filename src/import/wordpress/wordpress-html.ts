/** The attachments of an export, by their numbers: the addresses of their files. */
export type Attachments = ReadonlyMap<string, { readonly url: string; readonly caption: string }>;

const blockTag =
  /^<(?:\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|section|article|aside|hr|form|iframe|video|audio|script|style|center|address)\b|!--)/iu;
const shortcode = /\[(?<end>\/?)(?<name>[a-z][\w-]*)(?<attributes>(?:\s[^\]]*)?)\/?\]/giu;

/**
 * The HTML that WordPress shows for the text of a post: paragraphs where its old editor has empty lines (`wpautop`), its own short codes carried
 * out. Lines stay where they are.
 *
 * @param lose told of a short code that is not known; what stands between its ends stays
 */
export function wordpressHtml(
  content: string,
  attachments: Attachments,
  lose: (written: string, offset: number) => void,
): string {
  const text = content.replace(/\r\n?/gu, '\n');
  const coded = withoutShortcodes(text, attachments, lose);
  return text.includes('<!-- wp:') ? coded : withParagraphs(coded);
}

function withoutShortcodes(
  text: string,
  attachments: Attachments,
  lose: (written: string, offset: number) => void,
): string {
  const captioned = text.replace(
    /\[(?:wp_)?caption(?<attributes>[^\]]*)\](?<content>[\s\S]*?)\[\/(?:wp_)?caption\]/giu,
    (_, attributes: string, inner: string) => {
      const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/iu.exec(inner)?.[0] ?? '';
      const caption = inner.slice(picture.length).trim();
      return `<figure>${picture}<figcaption>${caption === '' ? (valueOf(attributes, 'caption') ?? '') : caption}</figcaption></figure>`;
    },
  );
  const closed = new Set(
    [...captioned.matchAll(/\[\/(?<name>[a-z][\w-]*)\]/giu)].map(({ groups }) => groups?.['name']),
  );
  return captioned.replace(
    shortcode,
    (written, end: string, name: string, attributes: string, offset: number) => {
      if (/^gallery$/iu.test(name) && end === '') {
        const numbers = (valueOf(attributes, 'ids') ?? '').split(',').map((each) => each.trim());
        return galleryHtml(numbers, attachments);
      }
      // Square brackets are marks of Chinese text too.
      if (end === '' && !/\w\s*=/u.test(attributes) && !closed.has(name)) return written;
      if (end !== '' || /^(?:embed|url)$/iu.test(name)) return '';
      lose(written, offset);
      return '';
    },
  );
}

function galleryHtml(numbers: readonly string[], attachments: Attachments): string {
  const pictures = numbers.flatMap((number) => {
    const found = attachments.get(number);
    if (found === undefined) return [];
    return [
      `<figure><img src="${escaped(found.url)}"><figcaption>${escaped(found.caption)}</figcaption></figure>`,
    ];
  });
  return `<figure class="wp-block-gallery">${pictures.join('')}</figure>`;
}

function withParagraphs(html: string): string {
  return html
    .split(/(\n[ \t]*\n\s*|<pre\b[\s\S]*?<\/pre>)/iu)
    .map((part) => {
      if (part.trim() === '' || blockTag.test(part.trim())) return part;
      return `<p>${part.trim().replace(/\n/gu, '<br>\n')}</p>`;
    })
    .join('');
}

function valueOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s\\]]+))`, 'iu').exec(attributes);
  return found?.slice(1).find((each) => (each as string | undefined) !== undefined);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
