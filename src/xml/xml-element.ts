/**
 * A piece of an XML document. Names are written as they are, with their prefix (`atom:link`); texts are not escaped
 * here. An element holds elements or text: beside text, no element is indented.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes, children };
}

/** `<name>text</name>` */
export function xmlText(name: string, text: string): XmlElement {
  return { name, attributes: {}, children: [text] };
}
