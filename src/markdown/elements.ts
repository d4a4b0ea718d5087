import type { Element, ElementContent, Text } from 'hast';

export function text(value: string): Text {
  return { type: 'text', value };
}

export function textElement(tagName: string, value: string): Element {
  return element(tagName, {}, [text(value)]);
}

export function element(
  tagName: string,
  properties: Element['properties'],
  children: readonly ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children: [...children] };
}
