import type { NoteView } from '../model/page.js';
import type { Note } from '../model/article.js';
import { pageBase, type PageDraft } from './page-draft.js';
import { listSegments } from './lists.js';
import { pageTemplates } from './page-templates.js';
import { pagerView } from './pager.js';
import { countFullPages, slice } from './pagination.js';
import type { EditionViews } from './views.js';

export const correctionsFront: readonly string[] = ['corrections'];

/** A page of what was corrected: its front, or the full page `number`. There is a front even where nothing was. */
export function correctionsPage(views: EditionViews, number: number | undefined): PageDraft {
  const { archive, addresses, config, content, words } = views;
  const size = config.pageSize;
  const entries = slice(archive.corrected, size, number);
  const segments = listSegments(correctionsFront, number);
  const heading = words.corrections;
  return {
    kind: 'corrections',
    template: pageTemplates.corrections,
    ...pageBase(views, {
      path: segments.join('/'),
      address: addresses.folder(segments),
      title: number === undefined ? heading : `${heading} ${words.pageNumber.replace('{n}', String(number))}`,
      description: '',
      newest: entries[0],
    }),
    heading,
    items: entries.map((entry) => ({
      article: views.card(entry),
      corrections: noteViews(views, content.articles.meta(entry).corrections),
    })),
    ...(number === undefined ? {} : { number }),
    pager: pagerView(
      number,
      countFullPages(archive.corrected.length, size),
      (at) => addresses.folder(listSegments(correctionsFront, at)).href,
      words,
    ),
  };
}

export function noteViews({ moments }: EditionViews, notes: readonly Note[] = []): NoteView[] {
  return notes.map(({ date, text }) => ({ date: moments(Date.parse(date)), text }));
}
