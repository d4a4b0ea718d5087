import { defaultSchema, type Options as Schema } from 'rehype-sanitize';
import { linkSchemes, pictureSchemes } from './address.js';

/**
 * The HTML that an author may write, with the attributes of each element: what Markdown cannot say and cannot harm
 * a reader. Links and pictures are written in Markdown, so that they are checked.
 */
export const authorElements: ReadonlyMap<string, readonly string[]> = new Map([
  ...words('ruby rt rp rb sub sup br wbr mark kbd samp small b i u s strong em q cite dfn p hr').map(plain),
  ...words('caption thead tbody tfoot tr dl dt dd ul li blockquote figure figcaption summary table').map(
    plain,
  ),
  ['abbr', ['title']],
  ['span', ['lang']],
  ['time', ['datetime']],
  ['del', ['datetime']],
  ['ins', ['datetime']],
  ['details', ['open']],
  ['ol', ['start']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['td', ['colspan', 'rowspan']],
]);

/** Elements that never have an end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  words('area base br col embed hr img input link meta param source track wbr'),
);

/** Elements whose end tag HTML lets an author leave out. */
export const optionalEnds: ReadonlySet<string> = new Set(
  words('p li dt dd rt rp rb tr td th thead tbody tfoot'),
);

/** Elements that a browser drops outside a table. */
export const tableParts: ReadonlySet<string> = new Set(words('caption thead tbody tfoot tr th td'));

/** Elements whose content is no text of the page: it goes with them. */
export const opaqueElements: ReadonlySet<string> = new Set(
  words(
    'script style iframe textarea title xmp noembed noframes noscript plaintext template svg math object',
  ),
);

/**
 * The last word on what is published: the author’s HTML, and what Markdown itself makes. `checkHtml` has reported
 * before whatever is dropped here.
 */
export const publishedSchema: Schema = {
  ...defaultSchema,
  tagNames: [...authorElements.keys(), ...words('a img h1 h2 h3 h4 h5 h6 pre code div section aside input')],
  attributes: {
    '*': ['className', 'id', 'dataWord', 'dataWordLabel', 'dataEntry'],
    a: ['href', 'title', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy'],
    img: ['src', 'alt', 'title'],
    input: ['checked', 'disabled', 'type'],
    abbr: ['title'],
    span: ['lang', 'dataForms'],
    time: ['dateTime'],
    del: ['dateTime'],
    ins: ['dateTime'],
    details: ['open'],
    ol: ['start'],
    th: ['colSpan', 'rowSpan', 'scope', 'align'],
    td: ['colSpan', 'rowSpan', 'align'],
    section: ['dataFootnotes'],
  },
  // Ids are made by the parser alone, and footnotes need theirs as they are.
  clobber: [],
  clobberPrefix: '',
  protocols: { href: [...linkSchemes], src: [...pictureSchemes] },
  required: {},
  strip: [...opaqueElements],
};

function words(list: string): string[] {
  return list.split(' ');
}

function plain(name: string): [string, string[]] {
  return [name, []];
}
