import type { NoteView } from '../model/page.js';
import type { Note } from '../model/article.js';
import { listPage } from './lists.js';
import type { PageDraft } from './page-draft.js';
import { pageTemplates } from './page-templates.js';
import { root } from './section-tree.js';
import type { EditionViews } from './views.js';

export const correctionsFront: readonly string[] = ['corrections'];

/** A page of what was corrected: its front, or the full page `number`. There is a front even where nothing was. */
export function correctionsPage(views: EditionViews, number: number | undefined): PageDraft {
  const { archive, content, words } = views;
  const page = listPage(views, correctionsFront, archive.corrected, number, { section: root });
  return {
    kind: 'corrections',
    template: pageTemplates.corrections,
    ...page.base(words.corrections, ''),
    heading: words.corrections,
    items: page.entries.map((entry) => ({
      article: views.card(entry),
      corrections: noteViews(views, content.articles.meta(entry).corrections),
    })),
    ...(number === undefined ? {} : { number }),
    pager: page.content.pager,
  };
}

export function noteViews({ moments }: EditionViews, notes: readonly Note[] = []): NoteView[] {
  return notes.map(({ date, text }) => ({ date: moments(Date.parse(date)), text }));
}
