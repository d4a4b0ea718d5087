import type { Root } from 'hast';
import { finishBody, type BodyFinish } from './finish-body.js';
import { attributeText, pictureHtml, type PictureFiles } from './picture-html.js';
import type { PicturePlace } from './picture-places.js';

/** A place in the HTML of a body that depends on where other pages and pictures stand. */
export type BodySlot =
  | { readonly kind: 'link'; readonly target: string; readonly fragment?: string }
  /** @param attributes of the `img` besides what its file decides, ready to be written, each with a space before it */
  | {
      readonly kind: 'picture';
      readonly target: string;
      readonly place: PicturePlace;
      readonly attributes: string;
    };

/** The HTML of a body in one edition, with a slot between every two pieces. */
export interface BodyTemplate {
  readonly pieces: readonly string[];
  readonly slots: readonly BodySlot[];
}

/** What a body needs to know of the files that are published. */
export interface BodyFiles {
  /** Address for a link. */
  readonly link: BodyFinish['link'];
  /** A picture of the site; undefined where there is none. */
  readonly picture: (target: string) => PictureFiles | undefined;
}

/** Writes the HTML of a body once, before it is known what its links lead to. The body is left as it is. */
export function bodyTemplate(body: Root, words: Pick<BodyFinish, 'word' | 'form'>): BodyTemplate {
  for (let attempt = 0; ; attempt += 1) {
    const mark = `slot${String(attempt)}x`;
    const template = cutAt(mark, body, words);
    if (template !== undefined) return template;
  }
}

/** Puts values into the slots; each is escaped as an attribute. */
export function fillBody({ pieces, slots }: BodyTemplate, files: BodyFiles): string {
  let html = pieces[0] ?? '';
  for (const [index, slot] of slots.entries()) html += filled(slot, files) + (pieces[index + 1] ?? '');
  return html;
}

function filled(slot: BodySlot, files: BodyFiles): string {
  if (slot.kind === 'link') return attributeText(files.link(slot.target, slot.fragment));
  return pictureHtml(files.picture(slot.target), slot.place, slot.attributes);
}

/** Undefined where the article holds the mark as a word of its own. */
function cutAt(mark: string, body: Root, words: Pick<BodyFinish, 'word' | 'form'>): BodyTemplate | undefined {
  const issued: BodySlot[] = [];
  const place = (slot: BodySlot): string => `${mark}${String(issued.push(slot) - 1)}z`;
  const html = finishBody(body, {
    ...words,
    link: (target, fragment) =>
      place({ kind: 'link', target, ...(fragment === undefined ? {} : { fragment }) }),
    picture: (target, where) => ({ src: place({ kind: 'picture', target, place: where, attributes: '' }) }),
  });
  // Attributes are always written with double quotes, and hold none.
  const slot = new RegExp(`<img src="${mark}(\\d+)z"((?: [a-z-]+="[^"]*")*)>|${mark}(\\d+)z`, 'gu');
  const pieces: string[] = [];
  const slots: BodySlot[] = [];
  let end = 0;
  for (const { 0: written, 1: picture, 2: attributes = '', 3: link, index } of html.matchAll(slot)) {
    const found = issued[Number(picture ?? link)];
    if (found === undefined) return undefined;
    pieces.push(html.slice(end, index));
    slots.push(found.kind === 'picture' ? { ...found, attributes } : found);
    end = index + written.length;
  }
  return slots.length === issued.length ? { pieces: [...pieces, html.slice(end)], slots } : undefined;
}
