import type { Element, Root, RootContent } from 'hast';

/** Where a picture of the text stands, which decides how wide it is shown: as wide as the text, beside another one, in a gallery. */
export type PicturePlace = 'column' | 'pair' | 'gallery';

/** Where the pictures stand that are not as wide as the text. */
export function picturePlaces({ children }: Root): ReadonlyMap<Element, PicturePlace> {
  const places = new Map<Element, PicturePlace>();
  const collect = (node: RootContent, place: PicturePlace): void => {
    if (node.type !== 'element') return;
    if (node.tagName === 'img') places.set(node, place);
    for (const child of node.children) collect(child, place);
  };
  for (const node of children) {
    const { className } = node.type === 'element' ? node.properties : {};
    const place = (['pair', 'gallery'] as const).find(
      (each) => Array.isArray(className) && className.includes(each),
    );
    if (place !== undefined) collect(node, place);
  }
  return places;
}
