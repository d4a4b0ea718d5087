import type { Root } from 'hast';
import { finishBody, type BodyFinish } from './finish-body.js';

/** A place in the HTML of a body that depends on where other pages and pictures stand. */
export type BodySlot =
  | { readonly kind: 'link'; readonly target: string; readonly fragment?: string }
  | { readonly kind: 'picture'; readonly target: string; readonly field: 'src' | 'width' | 'height' };

/** The HTML of a body in one edition, with a slot between every two pieces. */
export interface BodyTemplate {
  readonly pieces: readonly string[];
  readonly slots: readonly BodySlot[];
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
export function fillBody(
  { pieces, slots }: BodyTemplate,
  finish: Pick<BodyFinish, 'link' | 'picture'>,
): string {
  let html = pieces[0] ?? '';
  for (const [index, slot] of slots.entries()) {
    html += attributeText(valueOf(slot, finish)) + (pieces[index + 1] ?? '');
  }
  return html;
}

/** Undefined where the article holds the mark as a word of its own. */
function cutAt(mark: string, body: Root, words: Pick<BodyFinish, 'word' | 'form'>): BodyTemplate | undefined {
  const issued: BodySlot[] = [];
  const place = (slot: BodySlot): string => `${mark}${String(issued.push(slot) - 1)}z`;
  const html = finishBody(body, {
    ...words,
    link: (target, fragment) =>
      place({ kind: 'link', target, ...(fragment === undefined ? {} : { fragment }) }),
    picture: (target) => ({
      src: place({ kind: 'picture', target, field: 'src' }),
      width: place({ kind: 'picture', target, field: 'width' }),
      height: place({ kind: 'picture', target, field: 'height' }),
    }),
  });
  const parts = html.split(new RegExp(`${mark}(\\d+)z`, 'u'));
  if (parts.length !== 2 * issued.length + 1) return undefined;
  const slots = parts.flatMap((part, index) => (index % 2 === 1 ? (issued[Number(part)] ?? []) : []));
  return { pieces: parts.filter((_, index) => index % 2 === 0), slots };
}

function valueOf(slot: BodySlot, finish: Pick<BodyFinish, 'link' | 'picture'>): string {
  return slot.kind === 'link'
    ? finish.link(slot.target, slot.fragment)
    : (finish.picture(slot.target)?.[slot.field] ?? '');
}

function attributeText(value: string): string {
  return value.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;');
}
