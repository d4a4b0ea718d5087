import * as z from 'zod';
import { localText } from './local-text.js';
import { strictMap } from './strict-map.js';
import { addFault, areSegments, isWebAddress, textThat, webAddress } from './values.js';

const section = textThat('section', areSegments).transform((value) => value.normalize('NFC'));

/** A page of the site, from its root, or an absolute address. */
const address = textThat(
  'address',
  (value) => isWebAddress(value) || (/^\/(?!\/)/u.test(value) && !/[\s\\]/u.test(value)),
);

/** The file of an article or a plain page, from the content folder on. */
export const pageFile = textThat(
  'page-file',
  (value) => /^\/.*\.md$/u.test(value) && areSegments(value.slice(1)),
).transform((value) => value.normalize('NFC'));

/** The folder of a section, alone or with a title, or an address with a title. */
export const navigation = z.array(
  z.union([
    section.transform((folder) => ({ section: folder })),
    strictMap({
      section: section.exactOptional(),
      url: address.exactOptional(),
      title: localText.exactOptional(),
    }).superRefine((entry, context) => {
      if (entry.section !== undefined && entry.url !== undefined) {
        addFault(context, 'DB107', { rule: 'section-or-url' }, ['url']);
      } else if (entry.section === undefined && entry.url === undefined) {
        addFault(context, 'DB105', {}, ['section']);
      } else if (entry.url !== undefined && entry.title === undefined) {
        addFault(context, 'DB105', { example: 'title: 關於' }, ['title']);
      }
    }),
  ]),
);

export const social = z.array(strictMap({ title: localText, url: webAddress }));
