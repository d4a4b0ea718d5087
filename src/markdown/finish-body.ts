import type { Element, Root, Text } from 'hast';
import { linkSchemes, pictureSchemes, readAddress } from './address.js';
import { picturePlaces, type PicturePlace } from './picture-places.js';
import { rewriteHtml } from './rewrite.js';
import type {} from './word-marks.js';
import { writeHtml } from './write-html.js';

/** What a body needs to know of the page on which it stands. */
export interface BodyFinish {
  /** Address for a link, ready for an attribute. Not asked for `#fragment` alone. */
  link(target: string, fragment: string | undefined): string;
  /** Attributes of a picture of the site; undefined where there is none. */
  picture(target: string, place: PicturePlace): PictureAttributes | undefined;
  /** A word of the interface. */
  word(key: string): string;
  /** The form, of those that the author gave by script or edition, for this page; undefined for the text as it is. */
  form(forms: Readonly<Record<string, string>>): string | undefined;
}

interface PictureAttributes {
  readonly src: string;
  readonly width?: string;
  readonly height?: string;
}

/** Writes the HTML of a body for one page. The body is left as it is. */
export function finishBody(body: Root, finish: BodyFinish): string {
  const places = picturePlaces(body);
  const finished = rewriteHtml(body, (node) => {
    if (node.type !== 'element') return [node];
    if (node.data?.forms !== undefined) return finishForms(node, node.data.forms, finish);
    if (node.tagName === 'a') return [withWords(finishLink(node, finish), finish)];
    if (node.tagName === 'img') return [finishPicture(node, places.get(node) ?? 'column', finish)];
    return [withWords(node, finish)];
  });
  return writeHtml(finished);
}

function finishForms(
  node: Element,
  forms: Readonly<Record<string, string>>,
  finish: BodyFinish,
): readonly (Element | Text)[] {
  const form = finish.form(forms);
  if (form !== undefined) return [{ type: 'text', value: form }];
  return node.children.filter((child): child is Element | Text => child.type !== 'comment');
}

function finishLink(node: Element, finish: BodyFinish): Element {
  const { href } = node.properties;
  if (typeof href !== 'string' || href.startsWith('#')) return node;
  const address = readAddress(href, linkSchemes);
  if (address.kind !== 'local') return node;
  return { ...node, properties: { ...node.properties, href: finish.link(address.target, address.fragment) } };
}

function finishPicture(node: Element, place: PicturePlace, finish: BodyFinish): Element {
  const { src, ...others } = node.properties;
  const address = readAddress(typeof src === 'string' ? src : '', pictureSchemes);
  const picture = address.kind === 'local' ? finish.picture(address.target, place) : undefined;
  return { ...node, properties: { src, ...others, ...picture, loading: 'lazy', decoding: 'async' } };
}

function withWords(node: Element, finish: BodyFinish): Element {
  const { data } = node;
  if (data === undefined) return node;
  const named =
    data.wordLabel === undefined
      ? []
      : [finish.word(data.wordLabel), ...(data.wordNumber === undefined ? [] : [data.wordNumber])];
  return {
    ...node,
    ...(named.length > 0 && { properties: { ...node.properties, ariaLabel: named.join(' ') } }),
    ...(data.word !== undefined && { children: [{ type: 'text', value: finish.word(data.word) }] }),
  };
}
