import type { Element, ElementContent } from 'hast';
import type { Image, ImageReference, Paragraph, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Options } from 'remark-rehype';
import { attributeValue, findBlock } from './blocks.js';
import { element, text, textElement } from './elements.js';
import { isComment } from './html-tags.js';
import { readDate, writtenDate } from './written-date.js';

type Handler = NonNullable<NonNullable<Options['handlers']>['paragraph']>;
type State = Parameters<Handler>[0];

/** A paragraph, or its pictures as figures where it has nothing else. */
export function renderParagraph(state: State, node: Paragraph): ElementContent[] {
  const images = node.children.filter((child) => child.type === 'image' || child.type === 'imageReference');
  if (images.length === 0 || !node.children.every(isPictureOrGap)) {
    const paragraph = element('p', {}, state.all(node));
    state.patch(node, paragraph);
    return [paragraph];
  }
  const figures = renderFigures(state, images, node);
  return images.length === 2 ? [element('div', { className: ['pair'] }, figures)] : figures;
}

function isPictureOrGap(node: PhrasingContent): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return node.type === 'image' || node.type === 'imageReference' || node.type === 'break' || isComment(node);
}

/** Pictures with what their titles say below them. */
function renderFigures(
  state: State,
  images: readonly (Image | ImageReference)[],
  parent: Paragraph,
): Element[] {
  return images
    .map((image) => state.one(image, parent))
    .filter((made): made is Element => made !== undefined && 'tagName' in made && made.tagName === 'img')
    .map((picture) => {
      const { title, ...properties } = picture.properties;
      const caption =
        typeof title === 'string' && title.trim() !== '' ? [textElement('figcaption', title)] : [];
      return element('figure', {}, [{ ...picture, properties }, ...caption]);
    });
}

/** The HTML of a `:::` block; of one that is not known, its content. */
export function renderBlock(state: State, node: ContainerDirective): ElementContent[] {
  const form = findBlock(node.name);
  const content = { ...node, children: node.children.filter((child) => !isLabel(child)) };
  const renderContent = (): ElementContent[] => state.wrap(state.all(content), true);
  switch (form?.kind) {
    case undefined:
      return state.all(content);
    case 'gallery': {
      const figures = content.children.flatMap((child) =>
        child.type === 'paragraph' ? renderFigures(state, child.children.filter(isPicture), child) : [],
      );
      const items = figures.map((figure) =>
        element('li', {}, [{ ...figure, properties: { id: 'picture' } }]),
      );
      return [element('ul', { className: ['gallery'], dataWordLabel: 'gallery' }, items)];
    }
    case 'pullquote': {
      const cite = attributeValue(form, node.attributes)?.trim() ?? '';
      const caption = cite === '' ? [] : [textElement('figcaption', cite)];
      return [
        element('figure', { className: ['pullquote'] }, [
          element('blockquote', {}, renderContent()),
          ...caption,
        ]),
      ];
    }
    case 'correction': {
      const date = readDate(attributeValue(form, node.attributes) ?? '');
      const label = element('p', { className: ['correction-label'] }, [
        element('strong', { dataWord: 'correction' }, []),
        ...(date === undefined
          ? []
          : [text(' '), { ...textElement('time', writtenDate(date)), properties: { dateTime: date } }]),
      ]);
      return [element('div', { className: ['correction'] }, [label, ...renderContent()])];
    }
  }
}

function isLabel(node: ContainerDirective['children'][number]): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

function isPicture(node: PhrasingContent): node is Image | ImageReference {
  return node.type === 'image' || node.type === 'imageReference';
}
